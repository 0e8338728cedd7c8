import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type BuiltPage, openBuiltPage } from "../testing/built-page.ts";
import { chromeAdvice, findChrome } from "../testing/find-chrome.ts";
import { number275 } from "../testing/strokes.ts";
import { write } from "../testing/write.ts";

const chrome = findChrome();
if (!chrome) console.warn(chromeAdvice);

describe.skipIf(!chrome)("the See view", () => {
  let site: BuiltPage;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    site = await openBuiltPage(chrome!);
  });
  afterAll(() => site?.close());

  beforeEach(async () => {
    page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
    complaints = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${site.url}#see`);
    await write(page, number275);
    await page.locator(".softmax-card").waitFor();
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  /** How many pixels of a step's picture are not black. */
  function inkAfter(step: string): Promise<number> {
    return page.getByRole("img", { name: `this step: ${step}` }).evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const context = (canvas as HTMLCanvasElement).getContext("2d")!;
      return context.getImageData(0, 0, width, height).data.filter((v, i) => i % 4 === 0 && v)
        .length;
    });
  }

  test("shows each step, and what the picture lacks of MNIST's", async () => {
    const captions = await page.locator(".preparation-card figcaption strong").allTextContents();
    expect(captions.map((text) => text.replace(/^\d\. /, ""))).toEqual([
      "Cut out",
      "Grey",
      "Light paper",
      "Size",
      "Even light",
      "Ink",
      "Threshold",
      "Without lines",
      "The field",
    ]);
    const diagnosis = await page.locator(".diagnosis-card li strong").allTextContents();
    expect(diagnosis).toContain("More than one digit.");
    expect(await page.locator(".softmax-card .is-best th").textContent()).toBe("5");
  });

  test("a slider changes what comes after it, and the address", async () => {
    const before = await inkAfter("Threshold");
    const slider = page.getByRole("slider", { name: "Threshold" });
    await slider.focus();
    await slider.press("Home");
    await page.getByRole("slider", { name: "Smoothing" }).fill("4");
    await expect.poll(() => inkAfter("Threshold")).toBeGreaterThan(before * 1.5);
    expect(page.url()).toMatch(/#see\?.*threshold=0/);
    await page.getByRole("button", { name: "As the picture says" }).click();
    await expect.poll(() => inkAfter("Threshold")).toBe(before);
    expect(page.url()).not.toContain("threshold");
  });

  test("says so where nothing is left of the digit", async () => {
    await page.getByRole("slider", { name: "Threshold" }).fill("254");
    await page.getByRole("slider", { name: "Smoothing" }).fill("4");
    await page.getByText("nothing is left").waitFor();
  });

  test("writes out how a value was reckoned", async () => {
    await page.getByRole("button", { name: "Map 2 of C1" }).click();
    await page.getByText("Written out").click();
    await expect
      .poll(() => page.locator(".unit-sum details p").textContent())
      .toMatch(/^\S+ × \S+( \+ \S+ × \S+)* = \S+$|^0\.00 = 0\.00$/);
  });
});
