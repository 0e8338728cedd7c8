import fc from "fast-check";
import { expect, test } from "vitest";
import { inkFromText, inkToText } from "./ink-text.ts";

const stroke = [
  { x: 10, y: 20, breadth: 10 },
  { x: 14, y: 25, breadth: 10 },
  { x: 300, y: 5, breadth: 10 },
];

test("ink comes back from its text, by points between where a step is long", () => {
  const [back] = inkFromText(inkToText([stroke]))!;
  expect(back).toHaveLength(5);
  expect(back!.slice(0, 2)).toEqual(stroke.slice(0, 2));
  expect(back!.at(-1)).toEqual(stroke[2]);
});

const point = fc.record({
  x: fc.double({ min: 0, max: 320, noNaN: true }),
  y: fc.double({ min: 0, max: 240, noNaN: true }),
  breadth: fc.constant(10),
});

test("whatever is written keeps its strokes, and where they begin and end", () => {
  fc.assert(
    fc.property(fc.array(fc.array(point, { minLength: 1 }), { minLength: 1 }), (ink) => {
      const text = inkToText(ink);
      expect(text).toMatch(/^[\w-]+$/);
      const back = inkFromText(text)!;
      expect(back).toHaveLength(ink.length);
      back.forEach((stroke, i) => {
        for (const place of [0, -1]) {
          const { x, y } = ink[i]!.at(place)!;
          expect(stroke.at(place)).toEqual({ x: Math.round(x), y: Math.round(y), breadth: 10 });
        }
      });
      expect(inkToText(back)).toBe(inkToText(inkFromText(inkToText(back))!));
    }),
  );
});

test("whatever else the address says is no ink, and no failure", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
      const ink = inkFromText(text);
      expect(ink === undefined || ink.length > 0).toBe(true);
    }),
  );
  expect(inkFromText("")).toBeUndefined();
  expect(inkFromText("AAAA")).toBeUndefined();
});
