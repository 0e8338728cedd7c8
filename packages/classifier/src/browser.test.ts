import { encodePng } from "@inkdigit/image-preprocess/jimp";
import { chromeAdvice, findChrome, openSourcePage, type SourcePage } from "@inkdigit/test-chrome";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserPage } from "../test/browser-page.ts";
import { sheetOfLines } from "../test/sheets.ts";

const chrome = findChrome();
if (!chrome) console.warn(chromeAdvice);

declare const offered: BrowserPage;

describe.runIf(chrome)("readMany in Chromium", () => {
  let source: SourcePage;
  let files: string[];
  beforeAll(async () => {
    source = await openSourcePage(new URL("../", import.meta.url), "test/browser-page.ts");
    const pictures = await Promise.all(["408", "26"].map((text) => encodePng(sheetOfLines(text))));
    files = [pictures[0]!, Buffer.from("no picture"), pictures[1]!].map((file) =>
      Buffer.from(file).toString("base64"),
    );
  }, 120_000);
  afterAll(() => source?.close());

  test("reads in workers, in order, and one bad file disturbs no other", async () => {
    const results = await source.page.evaluate((given) => offered.readMany(given), files);
    expect(results).toEqual({ told: ["408", "UNSUPPORTED_FORMAT", "26"], done: [1, 2, 3] });
  });

  test("ends when told to", async () => {
    const many = Array.from({ length: 20 }, () => files[0]!);
    const results = await source.page.evaluate((given) => offered.readMany(given, 2), many);
    expect(results).toMatchObject({ told: ["408", "408"], thrown: "enough" });
    expect(results.done.length).toBeLessThan(20);
  });
});
