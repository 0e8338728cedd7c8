import { existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { journalSettings, openJournal } from "./journal.ts";

const settings = { as: "digit" };

test("knows again what it was told", () => {
  const path = join(temporaryFolder(), "journal");
  const first = openJournal<number>(path, settings);
  first.add("a", 1);
  first.add("b", 2);
  first.close();
  const again = openJournal<number>(path, { as: "other" });
  expect(again.size).toBe(2);
  expect(again.find("a")).toBe(1);
  expect(again.last()).toBe(2);
  expect(again.find("c")).toBeUndefined();
  again.add("c", 3);
  expect(again.find("c")).toBe(3);
  expect(journalSettings(path)).toEqual(settings);
  again.remove();
  expect(existsSync(path)).toBe(false);
});

test("cut short anywhere, it knows all that was whole, and goes on", () => {
  const path = join(temporaryFolder(), "journal");
  fc.assert(
    fc.property(fc.nat({ max: 200 }), (cut) => {
      writeFileSync(path, "");
      const journal = openJournal<string>(path, settings);
      for (const key of ["a", "b", "c"]) journal.add(key, `ähm ${key}`);
      journal.close();
      const whole = readFileSync(path);
      truncateSync(path, Math.max(0, whole.length - cut));
      const kept = readFileSync(path, "utf8").split("\n").length - 2;

      const again = openJournal<string>(path, settings);
      expect(again.size).toBe(Math.max(0, kept));
      for (const key of ["a", "b", "c"]) {
        if (!again.has(key)) again.add(key, `ähm ${key}`);
        expect(again.find(key)).toBe(`ähm ${key}`);
      }
      again.close();
      expect(readFileSync(path).equals(whole)).toBe(true);
    }),
  );
});

test("takes no other file for a journal, and leaves it as it is", () => {
  const path = join(temporaryFolder({ journal: "file,text\na.png,7\n" }), "journal");
  expect(() => openJournal(path, settings)).toThrow(`"${path}" is no journal of a batch.`);
  expect(readFileSync(path, "utf8")).toBe("file,text\na.png,7\n");
});

test("what is damaged, and what is behind it, does not count", () => {
  const path = join(temporaryFolder(), "journal");
  const journal = openJournal<number>(path, settings);
  for (const [i, key] of ["a", "b", "c"].entries()) journal.add(key, 7000 + i);
  journal.close();
  const whole = readFileSync(path, "utf8");
  for (const damage of [
    (text: string) => text.replace('"entry":7001', '"entry":7801'),
    (text: string) => text.replace('"key":"b"', '"key":"d"'),
    (text: string) => text.replace(/\{"sum":"[^"]*",(?="key":"b")/, "{"),
    (text: string) => text.replace(/\{"sum":"[^"]*","key":"b".*\n/, '{"key":"b","entry":7}\n'),
    (text: string) => text.replace(/"key":"b".*\n/, "\0\0\0\n"),
  ]) {
    writeFileSync(path, damage(whole));
    const again = openJournal<number>(path, settings);
    expect([again.size, again.find("a"), again.has("b"), again.has("c")]).toEqual([
      1,
      7000,
      false,
      false,
    ]);
    again.add("b", 7001);
    again.add("c", 7002);
    again.close();
    expect(readFileSync(path, "utf8")).toBe(whole);
  }
});

test.each(["null", "[]", '{"inkdigit":"journal 1"}', '{"inkdigit":"journal 2"}', "{"])(
  "a head that is %s is that of no journal",
  (head) => {
    const path = join(temporaryFolder({ journal: `${head}\n` }), "journal");
    expect(() => openJournal(path, settings)).toThrow("is no journal of a batch");
  },
);
