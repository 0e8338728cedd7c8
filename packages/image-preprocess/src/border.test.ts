import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BorderMode, borderIndex, borderIndices, OUTSIDE } from "./border.ts";

const MODES = ["constant", "replicate", "reflect", "reflect-101", "wrap"] as const;

function draw(row: string, mode: BorderMode): string {
  const added = Array.from(borderIndices(row.length, 4, 4, mode), (i) =>
    i === OUTSIDE ? "-" : row.charAt(i),
  ).join("");
  return added.slice(0, 4) + row + added.slice(4);
}

describe("borderIndices", () => {
  test.each([
    ["constant", "----abcdef----"],
    ["replicate", "aaaaabcdefffff"],
    ["reflect", "dcbaabcdeffedc"],
    ["reflect-101", "edcbabcdefedcb"],
    ["wrap", "cdefabcdefabcd"],
  ] as const)("continues a row by %s", (mode, expected) => {
    expect(draw("abcdef", mode)).toBe(expected);
  });

  test.each([
    ["reflect", "abbaabbaab"],
    ["reflect-101", "ababababab"],
    ["wrap", "ababababab"],
  ] as const)("goes over a short row more than once by %s", (mode, expected) => {
    expect(draw("ab", mode)).toBe(expected);
  });

  test.each(MODES.slice(1))("has one pixel to give by %s", (mode) => {
    expect(draw("a", mode)).toBe("aaaaaaaaa");
  });
});

describe("borderIndex", () => {
  test("is inside the row, or says that it is outside", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(...MODES),
        (position, length, mode) => {
          const index = borderIndex(position, length, mode);
          if (position >= 0 && position < length) expect(index).toBe(position);
          else if (mode === "constant") expect(index).toBe(OUTSIDE);
          else expect(index >= 0 && index < length).toBe(true);
        },
      ),
    );
  });

  test.each(MODES)("mirrors with the row by %s", (mode) => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 50 }),
        (position, length) => {
          const last = length - 1;
          const here = borderIndex(position, length, mode);
          const there = borderIndex(last - position, length, mode);
          expect(there).toBe(here === OUTSIDE ? OUTSIDE : last - here);
        },
      ),
    );
  });
});
