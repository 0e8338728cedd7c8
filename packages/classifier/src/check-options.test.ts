import { expect, test } from "vitest";
import { checkOptions } from "./check-options.ts";
import type { ReadOptions } from "./classifier.ts";

test("takes what the types allow", () => {
  checkOptions({});
  checkOptions({ as: "grid", grid: { rows: 9, columns: 9 }, minConfidence: 0.5 });
});

test.each([
  [{ as: "word" } as unknown as ReadOptions, '"word"'],
  [{ grid: { rows: 0, columns: 9 } }, "grid.rows: 0"],
  [{ grid: { rows: 9, columns: 1.5 } }, "grid.columns: 1.5"],
  [{ minConfidence: 90 }, "minConfidence: 90"],
  [{ minConfidence: Number.NaN }, "minConfidence: NaN"],
])("refuses %o", (options, said) => {
  expect(() => checkOptions(options)).toThrow(
    expect.objectContaining({ code: "INVALID_OPTION", message: expect.stringContaining(said) }),
  );
});
