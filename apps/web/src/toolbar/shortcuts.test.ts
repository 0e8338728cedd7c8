import { expect, test } from "vitest";
import { shortcutOf } from "./shortcuts.ts";

const press = (key: string, held: ("ctrl" | "meta" | "shift" | "alt")[] = []) =>
  shortcutOf({
    key,
    ctrlKey: held.includes("ctrl"),
    metaKey: held.includes("meta"),
    shiftKey: held.includes("shift"),
    altKey: held.includes("alt"),
  });

test.each([
  ["z", ["ctrl"], "undo"],
  ["z", ["meta"], "undo"],
  ["Z", ["ctrl", "shift"], "redo"],
  ["y", ["ctrl"], "redo"],
  ["Delete", [], "clear"],
  ["Backspace", [], "clear"],
  ["Escape", [], "back"],
] as const)("%s with %j: %s", (key, held, shortcut) => {
  expect(press(key, [...held])).toBe(shortcut);
});

test("leaves the browser's own keys alone", () => {
  expect(press("z")).toBeUndefined();
  expect(press("v", ["ctrl"])).toBeUndefined();
  expect(press("z", ["ctrl", "alt"])).toBeUndefined();
});
