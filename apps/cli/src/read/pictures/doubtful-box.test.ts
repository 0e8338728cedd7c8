import { expect, test } from "vitest";
import { acceptedOutcome, lineOf } from "../../testing/outcomes.ts";
import type { ReadOutcome } from "../outcome.ts";
import { doubtfulBox } from "./doubtful-box.ts";

const page: ReadOutcome = {
  ...acceptedOutcome("a.png", "12\n3", 0.5),
  image: { width: 400, height: 300, sha256: "" },
};
const sure = { ...lineOf("12", 0.99), box: { x: 100, y: 20, width: 80, height: 40 } };
const doubtful = {
  ...lineOf("3", 0.5),
  box: { x: 100, y: 200, width: 20, height: 40 },
  digits: [{ ...lineOf("3", 0.5).digits[0]!, reasons: ["low-confidence" as const] }],
};

test("shows the doubtful lines alone, with a margin", () => {
  expect(doubtfulBox({ ...page, lines: [sure, doubtful] })).toEqual({
    x: 90,
    y: 190,
    width: 40,
    height: 60,
  });
});

test("shows all lines where none is doubtful by itself", () => {
  expect(doubtfulBox({ ...page, lines: [sure, { ...doubtful, digits: [] }] })).toEqual({
    x: 63,
    y: 0,
    width: 154,
    height: 277,
  });
});

test("shows the whole picture where nothing was found", () => {
  expect(doubtfulBox({ ...page, lines: [] })).toEqual({ x: 0, y: 0, width: 400, height: 300 });
});

test("shows the doubtful cells of a grid", () => {
  const cell = { digit: 1, status: "accepted", confidence: 1 } as const;
  const cells = [
    [
      { ...cell, box: { x: 0, y: 0, width: 20, height: 20 } },
      { ...cell, status: "review" as const, box: { x: 380, y: 280, width: 20, height: 20 } },
    ],
  ];
  expect(doubtfulBox({ ...page, lines: [], cells })).toEqual({
    x: 373,
    y: 273,
    width: 27,
    height: 27,
  });
});
