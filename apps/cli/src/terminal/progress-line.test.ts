import { expect, test } from "vitest";
import { bar, formatDuration, progressLine } from "./progress-line.ts";

test("shows bar, count, rate and the time left", () => {
  expect(progressLine({ done: 500, total: 2000, seconds: 5 }, "pictures")).toBe(
    "▕██████                  ▏ 500 of 2,000 pictures · 100/s · 15 s left",
  );
});

test("shows no time before the first is done", () => {
  expect(progressLine({ done: 0, total: 4, seconds: 0.5 }, "pictures")).toBe(
    "▕                        ▏ 0 of 4 pictures",
  );
});

test("shows count and rate alone while the total is unknown", () => {
  expect(progressLine({ done: 12, total: undefined, seconds: 4 }, "pictures")).toBe(
    "12 pictures · 3.0/s",
  );
});

test.each([
  [0, "▕    ▏"],
  [0.5, "▕██  ▏"],
  [0.53125, "▕██▏ ▏"],
  [1, "▕████▏"],
  [1.7, "▕████▏"],
])("bar of %d", (share, expected) => {
  expect(bar(share, 4)).toBe(expected);
});

test.each([
  [0.42, "0.4 s"],
  [9.99, "10 s"],
  [59.4, "59 s"],
  [59.7, "1 min 0 s"],
  [119, "1 min 59 s"],
  [185, "3 min"],
  [3569, "59 min"],
  [3599, "1.0 h"],
  [7440, "2.1 h"],
])("%d seconds", (seconds, expected) => {
  expect(formatDuration(seconds)).toBe(expected);
});
