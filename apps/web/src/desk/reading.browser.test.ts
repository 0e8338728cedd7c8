import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type BuiltPage, openBuiltPage } from "../testing/built-page.ts";
import { chromeAdvice, findChrome } from "../testing/find-chrome.ts";
import { drop, paste, picture, sample } from "../testing/give.ts";
import { padAsPng, whitePixels } from "../testing/look.ts";
import { number275, seven } from "../testing/strokes.ts";
import { write, writeByFinger } from "../testing/write.ts";

const chrome = findChrome();
if (!chrome) console.warn(chromeAdvice);

describe.skipIf(!chrome)("in a real browser", () => {
  let site: BuiltPage;
  let context: BrowserContext;
  let page: Page;
  let requests: string[];
  let complaints: string[];

  beforeAll(async () => {
    site = await openBuiltPage(chrome!);
  });
  afterAll(() => site?.close());

  beforeEach(async () => {
    context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    requests = [];
    complaints = [];
    context.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(site.url);
  });
  afterEach(async () => {
    await context.close();
    expect(requests.filter((url) => !isOwn(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  function isOwn(url: string): boolean {
    return url.startsWith(site.url) || url.startsWith("blob:") || url.startsWith("data:");
  }

  /** What the reading panel shows, line by line. */
  async function textRead(): Promise<string> {
    const lines = await page.locator(".line").allInnerTexts();
    return lines.map((line) => line.replaceAll(/\s/g, "")).join("\n");
  }

  async function expectRead(text: string): Promise<void> {
    await expect.poll(textRead, { timeout: 10_000 }).toBe(text);
  }

  test("reads a digit that is drawn with the mouse", async () => {
    await write(page, seven);
    await expectRead("7");
    const best = page.locator(".probabilities .is-best");
    expect(await best.textContent()).toMatch(/^7: (>|\d)/);
    await expect.poll(() => page.locator("[role=status]").textContent()).toMatch(/^Read 7, /);
  });

  test("shows the bars and the field while the pen is still down", async () => {
    await write(page, seven, { lift: false });
    await expectRead("7");
    await expect.poll(() => whitePixels(page)).toBeGreaterThan(15);
    await page.mouse.up();
  });

  test("reads several digits, and looks at the one that is chosen", async () => {
    await write(page, number275);
    await expectRead("275");
    await page.getByRole("button", { name: /^2, / }).click();
    await expect.poll(() => page.locator(".probabilities .is-best .name").textContent()).toBe("2");
    expect(await page.locator(".probabilities header").textContent()).toContain("Digit 1 of 3");
    expect(await page.locator(".digit-box").count()).toBe(3);
  });

  test("takes strokes back and brings them again, from the keyboard", async () => {
    await write(page, seven);
    await expectRead("7");
    await page.keyboard.press("Control+z");
    await expectRead("");
    await page.keyboard.press("Control+Shift+z");
    await expectRead("7");
    await page.keyboard.press("Delete");
    await expectRead("");
    await page.getByRole("button", { name: "Undo" }).click();
    await expectRead("7");
  });

  test("reads a drawing by finger on a phone", async () => {
    await context.close();
    context = await site.browser.newContext({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 3,
    });
    page = await context.newPage();
    await page.goto(site.url);
    await writeByFinger(page, seven);
    await expectRead("7");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test("says what is wrong with a file that is no picture, and keeps the drawing", async () => {
    await write(page, seven);
    await expectRead("7");
    await drop(page, picture("notes.png", Buffer.from("These are no pixels.")));
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.textContent()).toMatch(/^This file is no picture/);
    await expectRead("7");
    await alert.getByRole("button").click();
    expect(await alert.count()).toBe(0);
  });

  test("says so where a picture is broken off", async () => {
    const whole = await padAsPng(page);
    await drop(page, picture("half.png", whole.subarray(0, 60)));
    await expect.poll(() => page.getByRole("alert").textContent()).toMatch(/damaged/);
  });

  test("reads a photo that is dropped", async () => {
    await drop(page, await sample("photo-5-shaded.jpg"));
    await expectRead("5");
    expect(await page.locator(".picture img").getAttribute("alt")).toContain("photo-5-shaded.jpg");
  });

  test("reads a photo that is pasted, and leads back to the pad", async () => {
    await paste(page, await sample("number-2048-ruled.jpg"));
    await expectRead("2048");
    await page.keyboard.press("Escape");
    await expectRead("");
    expect(await page.locator(".invitation").count()).toBe(1);
  });

  test("reads a picture that is chosen", async () => {
    const { bytes, name, type } = await sample("drawn-7-white-on-black.png");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: type, buffer: Buffer.from(bytes) });
    await expectRead("7");
  });

  test("finds a blank sheet blank", async () => {
    await drop(page, picture("blank.png", await padAsPng(page)));
    await expect.poll(() => page.locator(".badge").textContent()).toBe("Nothing written");
  });

  test("reads the sample pictures that it offers", async () => {
    const samples = page.locator(".samples button");
    for (const [place, text] of [
      [0, "5"],
      [1, "2048"],
      [2, "30719\n8264\n150"],
    ] as const) {
      await samples.nth(place).click();
      await expectRead(text);
    }
  });

  test("shows what each layer makes of the digit, and how a value was reckoned", async () => {
    await page.getByRole("link", { name: "See" }).click();
    await write(page, seven);
    await expectRead("7");
    const headings = page.locator(".layer-card h2");
    await expect
      .poll(() => headings.allTextContents())
      .toEqual([
        "The field: 28 × 28",
        "C1: 6 maps of 24 × 24",
        "S2: 6 maps of 12 × 12",
        "C3: 12 maps of 8 × 8",
        "S4: 12 maps of 4 × 4",
        "What speaks for a 7",
      ]);
    await page.getByRole("button", { name: "Map 2 of C3" }).click();
    const sum = page.locator(".unit-sum");
    expect(await sum.locator("li").count()).toBe(6);
    await page.keyboard.press("ArrowRight");
    await expect
      .poll(() => sum.locator("h2").textContent())
      .toMatch(/^C3, map 2, row \d, column 6$/);
    await page.reload();
    expect(await page.getByRole("link", { name: "See" }).getAttribute("aria-current")).toBe("page");
  });

  test("its policy lets no request out", async () => {
    const refused = await page.evaluate(() =>
      fetch("http://127.0.0.1:9/").then(
        () => "sent",
        (cause: Error) => cause.name,
      ),
    );
    expect(refused).toBe("TypeError");
    expect(complaints.join(" ")).toContain("Content Security Policy");
    complaints = [];
    requests = [];
  });
});
