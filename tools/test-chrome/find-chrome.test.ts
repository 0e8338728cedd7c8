import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { findChrome } from "./find-chrome.ts";

const installed =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

test("CHROME_PATH comes before what is on the PATH", () => {
  const onPath = join("bin", "chromium");
  const exists = installed("mine", onPath);
  expect(findChrome({ CHROME_PATH: "mine", PATH: "bin" }, exists)).toBe("mine");
  expect(findChrome({ CHROME_PATH: "gone", PATH: "bin" }, exists)).toBe(onPath);
});

test("looks into every folder of the PATH", () => {
  const there = join("second", "google-chrome");
  expect(findChrome({ PATH: ["first", "second"].join(delimiter) }, installed(there))).toBe(there);
});

test("looks where Windows and macOS keep programs", () => {
  const windows = "D:\\Programs\\Google\\Chrome\\Application\\chrome.exe";
  expect(findChrome({ PROGRAMFILES: "D:\\Programs" }, installed(windows))).toBe(windows);
  const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  expect(findChrome({}, installed(mac))).toBe(mac);
});

test("finds nothing where there is nothing", () => {
  expect(findChrome({ PATH: "bin" }, () => false)).toBeUndefined();
});
