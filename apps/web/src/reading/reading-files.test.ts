import { expect, test } from "vitest";
import { readDigit, readingOf } from "../testing/readings.ts";
import { readingCsv, readingJson } from "./reading-files.ts";

const reading = readingOf(
  [readDigit(0), readDigit(7)],
  [readDigit(4, { reasons: ["low-confidence", "touching"] })],
);

test("a line of digits is a record, and keeps its zeros", () => {
  expect(readingCsv("a.jpg", reading)).toBe(
    "file,line,text,confidence,reasons\r\na.jpg,1,07,0.9900,\r\na.jpg,2,4,0.9900,low-confidence touching\r\n",
  );
});

test("names with commas and quotes are quoted", () => {
  expect(readingCsv('the "new", one.jpg', reading)).toContain('"the ""new"", one.jpg",1,07');
});

test("JSON has all of the reading, beginning with the file", () => {
  const { file, ...rest } = JSON.parse(readingJson("a.jpg", reading));
  expect(file).toBe("a.jpg");
  expect(rest).toEqual(reading);
});
