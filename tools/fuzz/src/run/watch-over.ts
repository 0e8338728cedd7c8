import { fork } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CampaignReport, Finding } from "./campaign.ts";
import type { Message } from "./messages.ts";

/** Milliseconds without a word from the process that reads after which it hangs. */
const LONGEST_SILENCE = 60_000;
/** Milliseconds until its first word. */
const LONGEST_START = 300_000;
/** MB of JavaScript that the process that reads may hold. */
const MOST_HEAP = 1024;
const MOST_DEATHS = 10;

export interface Watch {
  readonly target: string;
  readonly seed: number;
  readonly milliseconds: number;
  onFinding(finding: Finding): void;
  onProgress(inputs: number): void;
}

/**
 * Have a process of its own read inputs for a time. When it dies or hangs, what it read last is a finding,
 * and another process goes on with the next seed.
 */
export async function watchOver(watch: Watch): Promise<CampaignReport> {
  const folder = mkdtempSync(join(tmpdir(), "inkdigit-fuzz-"));
  const current = join(folder, "current");
  const end = performance.now() + watch.milliseconds;
  const whole = { inputs: 0, answers: 0 };
  try {
    for (let deaths = 0; deaths < MOST_DEATHS; deaths++) {
      const milliseconds = end - performance.now();
      if (milliseconds <= 0) break;
      const { report, inputs, death } = await oneProcess(watch, {
        target: watch.target,
        seed: watch.seed + deaths,
        milliseconds,
        current,
      });
      whole.inputs += report?.inputs ?? inputs;
      whole.answers = Math.max(whole.answers, report?.answers ?? 0);
      if (death === undefined) break;
      watch.onFinding({ input: inputIn(current), reason: death });
    }
    return whole;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface ProcessEnd {
  readonly report?: CampaignReport | undefined;
  readonly inputs: number;
  /** How it died; undefined where it ended as it should. */
  readonly death?: string | undefined;
}

function oneProcess(watch: Watch, assignment: object): Promise<ProcessEnd> {
  const child = fork(
    fileURLToPath(new URL("./reading-process.ts", import.meta.url)),
    [JSON.stringify(assignment)],
    { execArgv: [...process.execArgv, `--max-old-space-size=${MOST_HEAP}`] },
  );
  return new Promise((resolve) => {
    let inputs = 0;
    let report: CampaignReport | undefined;
    let death: string | undefined;
    let busy = 0;
    const hang = () => {
      // On a busy machine it may only have waited for its turn.
      const now = processorTime(child.pid!);
      if (now !== undefined && now - busy < LONGEST_SILENCE / 2) {
        busy = now;
        silence = setTimeout(hang, LONGEST_SILENCE);
        return;
      }
      death = "hangs: nothing more was heard of it";
      child.kill("SIGKILL");
    };
    let silence = setTimeout(hang, LONGEST_START);
    child.on("message", (message: Message) => {
      clearTimeout(silence);
      silence = setTimeout(hang, LONGEST_SILENCE);
      busy = processorTime(child.pid!) ?? 0;
      if ("report" in message) report = message.report;
      else if ("finding" in message) {
        const { base64, reason } = message.finding;
        watch.onFinding({ input: Buffer.from(base64, "base64"), reason });
      } else if (message.alive > 0) {
        inputs = message.alive;
        watch.onProgress(inputs);
      }
    });
    child.on("exit", (code, signal) => {
      clearTimeout(silence);
      if (report === undefined) death ??= `the process died: ${signal ?? `exit code ${code}`}`;
      resolve({ report, inputs, death });
    });
  });
}

/** Milliseconds that a process has had of a processor, where the system tells (Linux). */
function processorTime(pid: number): number | undefined {
  try {
    const [, fields] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
    const [user, system] = fields!.split(" ").slice(11, 13).map(Number);
    return 10 * (user! + system!);
  } catch {
    return undefined;
  }
}

function inputIn(file: string): Uint8Array {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  return bytes.length < 4 ? bytes : bytes.subarray(4, 4 + bytes.readUInt32LE(0));
}
