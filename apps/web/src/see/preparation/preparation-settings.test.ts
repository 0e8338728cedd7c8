import { expect, test } from "vitest";
import { settingsFrom, stateOf } from "./preparation-settings.ts";

test("settings come back from the address", () => {
  const settings = {
    paper: "dark",
    window: 41,
    sigma: 1.5,
    thresh: 0,
    removeLines: false,
  } as const;
  const state = stateOf(settings);
  expect(settingsFrom(state as Record<string, string>)).toEqual(settings);
});

test("nothing is said of what the picture decides", () => {
  expect(Object.values(stateOf({})).filter(Boolean)).toEqual([]);
  expect(settingsFrom({})).toEqual({});
});

test.each([
  { paper: "pink" },
  { window: "-3" },
  { smooth: "much" },
  { threshold: "" },
  { lines: "perhaps" },
])("nonsense in the address is left out: %o", (state) => {
  expect(settingsFrom(state as unknown as Record<string, string>)).toEqual({});
});
