import { evaluate } from "@inkdigit/lenet-model";
import { describe, expect, test } from "vitest";
import { evaluationPage } from "./evaluation-page.ts";
import { lineChart } from "./line-chart.ts";
import { reliabilityBins } from "./reliability-bins.ts";

test("answers of like confidence go together", () => {
  expect(reliabilityBins([0.05, 0.92, 0.98, 1], [0, 1, 0, 1], 10)).toEqual([
    { confidence: 0.05, accuracy: 0, count: 1 },
    { confidence: expect.closeTo(0.9667, 3), accuracy: expect.closeTo(0.6667, 3), count: 3 },
  ]);
});

test("a chart goes from the first to the last tick, and says what it shows", () => {
  const axis = { label: "x < y", ticks: [0, 1], format: String };
  const points = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ];
  const svg = lineChart({ title: "A", description: "rises", x: axis, y: axis, points });
  expect(svg).toContain('<path class="line" d="M70 252L534 12"/>');
  expect(svg).toContain("<title>A</title><desc>rises</desc>");
  expect(svg).toContain("x &lt; y");
});

describe("the page", () => {
  const labels = Uint8Array.from({ length: 20 }, (_, i) => i % 10);
  const probabilities = new Float32Array(200).fill(0.01);
  labels.forEach((label, i) => {
    probabilities[i * 10 + (i === 13 ? 8 : label)] = 0.91;
  });
  const page = evaluationPage({
    model: "lenet <1>",
    evaluation: evaluate(probabilities, labels),
    history: [1, 2].map((epoch) => ({
      epoch,
      loss: 0.3,
      accuracy: 0.9,
      validation: { loss: 0.1, accuracy: 0.95 + epoch / 100 },
    })),
    errorReject: [{ confidence: 0, rejected: 0, error: 0.05 }],
    reliability: [{ confidence: 0.91, accuracy: 0.95, count: 20 }],
    wrong: [{ index: 13, truth: 3, answer: 8, confidence: 0.91, picture: Uint8Array.of(1, 2, 3) }],
  });

  test("has the figures, the tables, and the digits read wrong, each with words for its picture", () => {
    expect(page).toContain("<h1>lenet &lt;1&gt; on 20 test digits</h1>");
    expect(page).toContain("95.00% (95% interval ");
    expect(page).toContain('alt="A 3 read as 8, 91.00% sure"');
    expect(page).toContain('src="data:image/png;base64,AQID"');
    expect(page.match(/<svg /g)).toHaveLength(3);
    expect(page).toContain("from 4.00% after the first epoch to 3.00% after epoch 2.");
  });

  test("asks for nothing from elsewhere, and runs nothing", () => {
    expect(page).not.toMatch(/<script|https?:|@import|url\(/);
  });
});
