import { expect, test } from "vitest";
import { readCsv } from "./csv.ts";

test("names the cells of each row", () => {
  expect(readCsv("file,label\na.png,4\r\nb.png,\n")).toEqual([
    { file: "a.png", label: "4" },
    { file: "b.png", label: "" },
  ]);
});

test("takes cells that are missing for empty", () => {
  expect(readCsv("file,label,notes\na.png")).toEqual([{ file: "a.png", label: "", notes: "" }]);
});

test("leaves commas and quotes in quoted cells", () => {
  expect(readCsv('a,b,c\n1,"x, ""y""",2')).toEqual([{ a: "1", b: 'x, "y"', c: "2" }]);
});
