import { describe, expect, test } from "vitest";
import type { Parser, Target } from "../target.ts";
import { answerTo, type Finding, runCampaign } from "./campaign.ts";
import { minimise } from "./minimise.ts";

/** Fails at three bytes, of which each is told apart, and at nothing else. */
const target: Target = {
  summary: "",
  seeds: async () => [Uint8Array.of(1, 2, 3)],
  open: async () => ({
    read(input) {
      if (input[0] !== 77) return "begins otherwise";
      if (input[1] !== 78) return "goes on otherwise";
      throw input[2] === 79 ? new Error("crash") : new RangeError("foreseen");
    },
    isForeseen: (error) => error instanceof RangeError,
  }),
};

async function campaign(seed: number) {
  const findings: Finding[] = [];
  const read: string[] = [];
  const report = await runCampaign({
    target,
    parser: await target.open(),
    seed,
    isOver: (count) => count >= 60_000 || findings.length > 0,
    before: (input) => read.length < 50 && read.push(String(input)),
    onFinding: (finding) => findings.push(finding),
  });
  return { findings, report, read };
}

describe("a campaign", () => {
  test("finds, from answer to answer, what chance alone would need 16 million inputs for", async () => {
    const { findings, report } = await campaign(1);
    expect([...findings[0]!.input.subarray(0, 3)]).toEqual([77, 78, 79]);
    expect(findings[0]!.reason).toMatch(/^not foreseen: Error: crash/);
    expect(report.answers).toBe(4);
  });

  test("is the same for the same seed, and another for another", async () => {
    const [one, again, other] = [await campaign(1), await campaign(1), await campaign(2)];
    expect(again.read).toEqual(one.read);
    expect(other.read).not.toEqual(one.read);
  });
});

test.each([
  ["time", () => busyFor(3500), /^took \d+ ms of the processor$/],
  ["memory", () => void new Uint8Array(600 * 2 ** 20).fill(1), /^took \d+ MB$/],
])("too much %s is a fault", async (_, take, message) => {
  const parser: Parser = {
    read() {
      take();
      return "an answer";
    },
    isForeseen: () => true,
  };
  expect((await answerTo(parser, new Uint8Array())).fault).toMatch(message);
});

test("of what fails as little is kept as still fails", async () => {
  const long = Uint8Array.from({ length: 500 }, (_, i) => i % 256);
  const fails = async (input: Uint8Array) => input.includes(100) && input.includes(200);
  expect([...(await minimise(long, fails))]).toEqual([100, 200]);
});

function busyFor(milliseconds: number): void {
  const start = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(start);
    if (user + system > 1000 * milliseconds) return;
  }
}
