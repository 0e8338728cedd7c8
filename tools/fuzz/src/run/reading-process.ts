import { openSync, writeSync } from "node:fs";
import { targets } from "../targets.ts";
import { answerTo, runCampaign } from "./campaign.ts";
import type { Assignment, Message } from "./messages.ts";
import { minimise } from "./minimise.ts";

// The process that reads: it may crash, hang or run out of memory, and another one will tell.

const assignment = JSON.parse(process.argv[2]!) as Assignment;
const tell = (message: Message) => process.send!(message);
const file = openSync(assignment.current, "w");
const target = await targets[assignment.target]!();
const parser = await target.open();
tell({ alive: 0 });
const end = performance.now() + assignment.milliseconds;
const found: { input: Uint8Array; reason: string }[] = [];
let told = performance.now();

const report = await runCampaign({
  target,
  parser,
  seed: assignment.seed,
  isOver(count) {
    const now = performance.now();
    if (now - told > 500) {
      told = now;
      tell({ alive: count });
    }
    return now > end;
  },
  before(input) {
    const head = Buffer.alloc(4);
    head.writeUInt32LE(input.length);
    writeSync(file, Buffer.concat([head, input]), 0, 4 + input.length, 0);
  },
  onFinding(finding) {
    // Of one kind the first few are enough.
    if (found.filter(({ reason }) => kindOf(reason) === kindOf(finding.reason)).length < 2) {
      found.push(finding);
    }
  },
});

for (const { input, reason } of found) {
  tell({ alive: 0 });
  const same = async (shorter: Uint8Array) => {
    const { fault } = await answerTo(parser, shorter);
    return fault !== undefined && kindOf(fault) === kindOf(reason);
  };
  const isThrown = reason.startsWith("not foreseen");
  const smallest = isThrown && (await same(input)) ? await minimise(input, same) : input;
  tell({ finding: { base64: Buffer.from(smallest).toString("base64"), reason } });
}
await parser.close?.();
process.send!({ report } satisfies Message, () => process.exit());

/** The first lines of a stack without its numbers. */
function kindOf(reason: string): string {
  return reason.replace(/\d+/g, "#").split("\n").slice(0, 3).join();
}
