import fc from "fast-check";
import { expect, test } from "vitest";
import { foursOf, nextInk } from "./next-ink.ts";

test("finds the place that looking at every value finds", () => {
  const sparse = fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 255), { maxLength: 70 });
  fc.assert(
    fc.property(sparse, fc.nat(3), fc.nat(70), fc.nat(70), (values, offset, from, to) => {
      // A view that begins anywhere in its memory.
      const data = new Uint8Array(offset + values.length).subarray(offset);
      data.set(values);
      const end = Math.min(to, values.length);
      const expected = values.findIndex((value, i) => i >= from && i < end && value !== 0);
      const at = nextInk(data, foursOf(data), from, end);
      expect(at).toBe(expected < 0 ? end : expected);
    }),
  );
});
