import { expect, test } from "vitest";
import { type Finding, runCampaign } from "./run/campaign.ts";
import { targets } from "./targets.ts";

// The same inputs every time, fewer than a second's; `pnpm fuzz` reads others for as long as one likes.

/** Inputs a target; those that take longer each get fewer. */
const COUNT = 300;
const COUNTS: Readonly<Record<string, number>> = {
  reading: 8,
  resume: 15,
  sockets: 60,
  sharp: 150,
  pdf: 150,
};

/** Started by a target alone: the package's own tests read damaged files in Chromium. */
const ELSEWHERE = ["browser"];

test.each(Object.keys(targets).filter((name) => !ELSEWHERE.includes(name)))(
  "%s answers or fails as foreseen, whatever comes",
  async (name) => {
    const target = await targets[name]!();
    const parser = await target.open();
    const findings: Finding[] = [];
    const { answers } = await runCampaign({
      target,
      parser,
      seed: 1,
      isOver: (count) => count >= (COUNTS[name] ?? COUNT),
      onFinding: (finding) => findings.push(finding),
    });
    await parser.close?.();
    expect(findings.map(({ reason }) => reason)).toEqual([]);
    expect(answers).toBeGreaterThan(1);
  },
  120_000,
);

test.each(Object.keys(targets).filter((name) => !ELSEWHERE.includes(name)))(
  "%s reads the good files that all others are made of",
  async (name) => {
    const target = await targets[name]!();
    const parser = await target.open();
    for (const seed of await target.seeds()) await parser.read(seed);
    await parser.close?.();
  },
);
