import fc from "fast-check";
import { expect, test } from "vitest";
import { areFinite } from "./are-finite.ts";

test("says of any numbers what Number.isFinite says of each", () => {
  const value = fc.oneof(fc.float(), fc.constantFrom(NaN, Infinity, -Infinity, -0, 1e-45, 3.4e38));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 5 }), (values) => {
      expect(areFinite(Float32Array.from(values))).toBe(
        values.every((one) => Number.isFinite(one)),
      );
    }),
  );
});
