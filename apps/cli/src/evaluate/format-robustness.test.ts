import { expect, test } from "vitest";
import { plain } from "../terminal/paint.ts";
import { formatRobustness } from "./format-robustness.ts";

test("is a table with the mean of the corruptions", () => {
  const interval = [0, 1] as const;
  const rows = [
    { name: "none", strength: "as they are", accuracy: 0.99, interval, calibrationError: 0.002 },
    { name: "noise", strength: "a little", accuracy: 0.9, interval, calibrationError: 0.04 },
    { name: "blur", strength: "2 px", accuracy: 0.8, interval, calibrationError: 0.1234 },
  ];
  expect(formatRobustness(rows, "lenet on 10 digits", plain)).toMatchInlineSnapshot(`
    "lenet on 10 digits

                        Accuracy  Calibration
    none   as they are    99.00%        0.20%
    noise  a little       90.00%        4.00%
    blur   2 px           80.00%       12.34%
    mean   corrupted      85.00%             

    Accuracy is the share read right, calibration the expected error of the confidence.
    "
  `);
});
