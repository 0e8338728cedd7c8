import { expect, test } from "vitest";
import { checkOptions } from "./check-options.ts";
import type { ReadOptions } from "./classifier.ts";

test("takes what the types allow", () => {
  checkOptions({});
  checkOptions({ as: "grid", grid: { rows: 9, columns: 9 }, minConfidence: 0.5 });
  checkOptions({ digits: 5, pattern: "dd/dd/dddd|d{2,4}", values: ["12", "1.50"] });
  checkOptions({ digits: { least: 3 }, checksum: "luhn" });
  checkOptions({ digits: { most: 3 }, checksum: (text) => text !== "13" });
  checkOptions({ as: "grid", values: ["1", "2"] });
});

test.each([
  [{ as: "word" } as unknown as ReadOptions, '"word"'],
  [{ grid: { rows: 0, columns: 9 } }, "grid.rows: 0"],
  [{ grid: { rows: 9, columns: 1.5 } }, "grid.columns: 1.5"],
  [{ digits: 0 }, "digits: 0"],
  [{ digits: "5" } as unknown as ReadOptions, "digits: 5"],
  [{ digits: { least: 2.5 } }, "digits.least: 2.5"],
  [{ digits: { least: 4, most: 3 } }, "at least 4 and at most 3"],
  [{ pattern: "dd/x" }, 'pattern: "dd/x" has "x" at place 4'],
  [{ pattern: /d/ } as unknown as ReadOptions, "pattern: /d/ is no string"],
  [{ values: [] }, "values: the list is empty"],
  [{ values: ["12", "1a"] }, 'values[1]: "1a"'],
  [{ values: ["-"] }, 'values[0]: "-"'],
  [{ checksum: "crc" } as unknown as ReadOptions, 'checksum: "crc"'],
  [{ as: "digit" as const, digits: 5 }, 'as: "digit" reads single digits'],
  [{ as: "grid" as const, values: ["10"] }, 'as: "grid" reads single digits'],
  [{ minConfidence: 90 }, "minConfidence: 90"],
  [{ minConfidence: Number.NaN }, "minConfidence: NaN"],
])("refuses %o", (options, said) => {
  expect(() => checkOptions(options)).toThrow(
    expect.objectContaining({ code: "INVALID_OPTION", message: expect.stringContaining(said) }),
  );
});
