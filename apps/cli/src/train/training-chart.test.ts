import type { EpochFigures } from "@inkdigit/lenet-model";
import { expect, test } from "vitest";
import { trainingChart } from "./training-chart.ts";

/** Epochs after which that share was read wrong. */
function historyOf(wrong: readonly number[]): EpochFigures[] {
  return wrong.map((share, i) => ({
    epoch: i + 1,
    loss: 1,
    accuracy: 0.5,
    validation: { loss: 1, accuracy: 1 - share },
  }));
}

test("draws what was read wrong, falling from the upper left", () => {
  expect(trainingChart(historyOf([0.08, 0.04, 0.02, 0.01]), 8, 40)).toEqual([
    "Held-out digits read wrong: 1.00%, least 1.00% (epoch 4)",
    "  8.00% ⠑⢄⡀",
    "          ⠈⠢⡀",
    "            ⠈⠒⢄",
    "               ⠱⢄",
    "                 ⠑⢄",
    "  1.00%            ⠉⠢⡀",
    "        1                       epoch 8",
  ]);
});

test("fits the terminal", () => {
  const history = historyOf(Array.from({ length: 100 }, (_, i) => 0.1 / (i + 1)));
  for (const columns of [25, 40, 80, 200]) {
    for (const line of trainingChart(history, 100, columns).slice(1)) {
      expect(line.length).toBeLessThan(columns);
    }
  }
});

test.each([
  ["none", []],
  ["one", [0.1]],
])("has nothing to draw of %s epoch", (_, wrong) => {
  expect(trainingChart(historyOf(wrong), 5, 80)).toEqual([]);
});

test("draws a level line where all epochs are alike, and where nothing is wrong", () => {
  for (const share of [0.1, 0]) {
    const rows = trainingChart(historyOf([share, share, share]), 3, 40).slice(1, -1);
    expect(rows.filter((row) => /[\u2801-\u28ff]/.test(row))).toHaveLength(1);
  }
});
