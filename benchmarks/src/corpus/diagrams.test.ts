import { expect, test } from "vitest";
import { groupCharts } from "./corpus-report.ts";
import { rejectionDiagram } from "./rejection-diagram.ts";
import { reliabilityDiagram } from "./reliability-diagram.ts";
import { wrongVerdict } from "./testing/verdict.ts";

const charts = groupCharts([
  wrongVerdict({ status: "accepted", confidence: 0.95 }),
  ...[0.91, 0.97, 0.99].map((confidence) =>
    wrongVerdict({ isRight: true, status: "accepted", confidence }),
  ),
  wrongVerdict({ kind: "grid", wanted: "4", got: "4", isRight: true, confidence: 0.4 }),
]);

test("reliability: a panel for each group, with its error and its counts", () => {
  const svg = reliabilityDiagram(charts);
  expect(svg).toContain("lines: expected calibration error 25.0%");
  expect(svg).toContain("cells: expected calibration error 60.0%");
  expect(svg).not.toContain("digits:");
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test("rejection: a curve for each group, and its point at the default threshold", () => {
  const svg = rejectionDiagram(charts);
  expect(svg.match(/<polyline/g)).toHaveLength(2);
  expect(svg).toContain("by default 0.0% turned");
  expect(svg).toContain("away, 25.0% of the rest wrong");
  expect(svg).toContain("away: all");
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});
