import { expect, test } from "vitest";
import { corpusReport } from "./corpus-report.ts";
import { formatCorpus } from "./format-corpus.ts";
import { wrongVerdict } from "./testing/verdict.ts";
import type { Verdict } from "./verdict.ts";

const right: Partial<Verdict> = {
  isRight: true,
  status: "accepted",
  confidence: 0.99,
  got: "2048",
};
const verdicts = [
  wrongVerdict({ source: "amounts", status: "accepted", confidence: 0.95 }),
  wrongVerdict({ source: "amounts", ...right }),
  wrongVerdict({ source: "amounts", ...right }),
  wrongVerdict({ source: "amounts", ...right }),
  wrongVerdict({ source: "rows", ...right }),
  wrongVerdict({ source: "rows", status: "blank", got: "", confidence: undefined }),
];
const times = [0.1, 0.4, 0.2].map((seconds, i) => ({
  source: "amounts",
  name: `${i}.png`,
  seconds,
  processorSeconds: seconds / 2,
}));
const report = corpusReport(verdicts, times, "jimp");

test("a mean counts each source once, whatever its size", () => {
  expect(
    report.sources.map(({ items, right, accepted, acceptedWrong }) => [
      items,
      right,
      accepted,
      acceptedWrong,
    ]),
  ).toEqual([
    [4, 3, 4, 1],
    [2, 1, 1, 0],
  ]);
  expect(report.means).toEqual([{ kind: "string", sources: 2, right: (0.75 + 0.5) / 2 }]);
});

test("the default threshold turns away what got no answer", () => {
  const [lines] = report.charts;
  expect(lines).toMatchObject({ group: "lines", items: 6, accepted: 5 });
  expect(lines!.atDefault.rejected).toBeCloseTo(1 / 6, 10);
  expect(lines!.atDefault.error).toBeCloseTo(1 / 5, 10);
});

test("names the slowest pictures first", () => {
  expect(report.speed.slowest.map(({ name }) => name)).toEqual(["1.png", "2.png", "0.png"]);
  expect(report.speed.median).toBe(0.2);
});

test("the tables are those of docs/results.md", () => {
  expect(formatCorpus(report)).toContain(
    [
      "| source | what | pictures or cells | right % | accepted % | wrong of accepted % | crashed |",
      "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
      "| amounts | line | 4 | 75.0 | 100.0 | 25.0 | 0 |",
      "| rows | line | 2 | 50.0 | 50.0 | 0.0 | 0 |",
      "",
      "| mean over sources | right % |",
      "| --- | ---: |",
      "| line | 62.5 |",
    ].join("\n"),
  );
});
