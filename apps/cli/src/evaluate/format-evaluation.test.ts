import { evaluate } from "@inkdigit/lenet-model";
import { expect, test } from "vitest";
import { colourful, plain } from "../terminal/paint.ts";
import { formatEvaluation } from "./format-evaluation.ts";

/** Twenty digits, two of each; the first 4 is taken for a 9, and nothing for an 8. */
function someEvaluation() {
  const labels = Uint8Array.from({ length: 20 }, (_, i) => i % 10);
  const probabilities = new Float32Array(200);
  labels.forEach((label, i) => {
    const answer = i === 4 ? 9 : label === 8 ? 3 : label;
    probabilities[i * 10 + answer] = 0.9;
    probabilities[i * 10 + ((answer + 1) % 10)] = 0.1;
  });
  return evaluate(probabilities, labels);
}

test("shows accuracy, confusion and the figures of each digit", () => {
  expect(formatEvaluation(someEvaluation(), "lenet 1.0.0", plain)).toMatchInlineSnapshot(`
    "lenet 1.0.0 on 20 test digits

    Accuracy           85.00%  (95% interval 63.96% to 94.76%)
    Read wrong         3 of 20
    Loss               10.4512 nats
    Calibration error  5.00%
    Brier score        0.2900

    Least sure aside      0.00%   0.50%   1.00%   2.00%   5.00%  10.00%
    Others read wrong    15.00%  15.00%  15.00%  15.00%  15.79%  16.67%

    Confusion: a row for each digit shown, a column for each answer

             0    1    2    3    4    5    6    7    8    9
      0      2    ·    ·    ·    ·    ·    ·    ·    ·    ·
      1      ·    2    ·    ·    ·    ·    ·    ·    ·    ·
      2      ·    ·    2    ·    ·    ·    ·    ·    ·    ·
      3      ·    ·    ·    2    ·    ·    ·    ·    ·    ·
      4      ·    ·    ·    ·    1    ·    ·    ·    ·    1
      5      ·    ·    ·    ·    ·    2    ·    ·    ·    ·
      6      ·    ·    ·    ·    ·    ·    2    ·    ·    ·
      7      ·    ·    ·    ·    ·    ·    ·    2    ·    ·
      8      ·    ·    ·    2    ·    ·    ·    ·    ·    ·
      9      ·    ·    ·    ·    ·    ·    ·    ·    ·    2

    Digit   Precision      Recall          F1       Shown
        0     100.00%     100.00%     100.00%           2
        1     100.00%     100.00%     100.00%           2
        2     100.00%     100.00%     100.00%           2
        3      50.00%     100.00%      66.67%           2
        4     100.00%      50.00%      66.67%           2
        5     100.00%     100.00%     100.00%           2
        6     100.00%     100.00%     100.00%           2
        7     100.00%     100.00%     100.00%           2
        8           -       0.00%           -           2
        9      66.67%     100.00%      80.00%           2

    Most confused     Times   Test digits, the first is 0
    8 taken for 3       2   8 18
    4 taken for 9       1   4
    "
  `);
});

test("stays within 80 columns with MNIST's counts, colours aside", () => {
  const evaluation = someEvaluation();
  const confusion = evaluation.confusion.map((row) => row.map((n) => n * 567));
  const text = formatEvaluation({ ...evaluation, confusion, count: 10_000 }, "lenet", colourful);
  const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");
  for (const line of text.replace(escapes, "").split("\n")) expect(line.length).toBeLessThan(80);
});
