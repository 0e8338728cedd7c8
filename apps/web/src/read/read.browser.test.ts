import { chromeAdvice, findChrome } from "@inkdigit/test-chrome";
import { describe, expect, test } from "vitest";
import { drop, paste, picture, sample } from "../testing/give.ts";
import { padAsPng, whitePixels } from "../testing/look.ts";
import { number275, seven } from "../testing/strokes.ts";
import { usePage } from "../testing/use-page.ts";
import { write, writeByFinger } from "../testing/write.ts";

if (!findChrome()) console.warn(chromeAdvice);

describe.skipIf(!findChrome())("reading in a real browser", () => {
  const visit = usePage({ expectedComplaints: /Content Security Policy/ });

  test("reads a digit that is drawn with the mouse", async () => {
    await write(visit.page, seven);
    await visit.expectRead("7");
    const best = visit.page.locator(".probabilities .is-best button");
    expect(await best.getAttribute("aria-label")).toMatch(/^7: (>|\d)/);
    await expect.poll(() => visit.page.locator("[role=status]").textContent()).toMatch(/^Read 7, /);
  });

  test("says no chances of digits before anything is written", async () => {
    const seventh = visit.page.getByRole("button", { name: "7", exact: true });
    expect(await seventh.isDisabled()).toBe(true);
    await write(visit.page, seven);
    await visit.page.getByRole("button", { name: /^7: (>|\d)/ }).waitFor();
    await visit.page.keyboard.press("Delete");
    await seventh.waitFor();
    expect(await whitePixels(visit.page)).toBe(0);
  });

  test("shows the bars and the field while the pen is still down", async () => {
    await write(visit.page, seven, { lift: false });
    await visit.expectRead("7");
    await expect.poll(() => whitePixels(visit.page)).toBeGreaterThan(15);
    await visit.page.mouse.up();
  });

  test("reads several digits, and looks at the one that is chosen", async () => {
    await write(visit.page, number275);
    await visit.expectRead("275");
    await visit.page.getByRole("button", { name: /^2, / }).click();
    await expect
      .poll(() => visit.page.locator(".probabilities .is-best .name").textContent())
      .toBe("2");
    expect(await visit.page.locator(".probabilities header").textContent()).toContain(
      "Digit 1 of 3",
    );
    await expect.poll(() => visit.page.locator(".digit-box").count()).toBe(3);
  });

  test("takes strokes back and brings them again, from the keyboard", async () => {
    await write(visit.page, seven);
    await visit.expectRead("7");
    await visit.page.keyboard.press("Control+z");
    await visit.expectRead("");
    await visit.page.keyboard.press("Control+Shift+z");
    await visit.expectRead("7");
    await visit.page.keyboard.press("Delete");
    await visit.expectRead("");
    await visit.page.getByRole("button", { name: "Undo" }).click();
    await visit.expectRead("7");
  });

  test("reads a drawing by finger on a phone", async () => {
    await visit.visitAs({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 3,
    });
    await writeByFinger(visit.page, seven);
    await visit.expectRead("7");
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test("says what is wrong with a file that is no picture, and keeps the drawing", async () => {
    await write(visit.page, seven);
    await visit.expectRead("7");
    await drop(visit.page, picture("notes.png", Buffer.from("These are no pixels.")));
    const alert = visit.page.getByRole("alert");
    await expect.poll(() => alert.textContent()).toMatch(/^This file is no picture/);
    await visit.expectRead("7");
    await alert.getByRole("button").click();
    await expect.poll(() => alert.count()).toBe(0);
  });

  test("says so where a picture is broken off", async () => {
    const whole = await padAsPng(visit.page);
    await drop(visit.page, picture("half.png", whole.subarray(0, 60)));
    await expect.poll(() => visit.page.getByRole("alert").textContent()).toMatch(/damaged/);
  });

  test("reads a photo that is dropped", async () => {
    await drop(visit.page, await sample("photo-5-shaded.jpg"));
    await visit.expectRead("5");
    expect(await visit.page.locator(".picture img").getAttribute("alt")).toContain(
      "photo-5-shaded.jpg",
    );
  });

  test("reads a photo that is pasted, and leads back to the pad", async () => {
    await paste(visit.page, await sample("number-2048-ruled.jpg"));
    await visit.expectRead("2048");
    await visit.page.keyboard.press("Escape");
    await visit.expectRead("");
    await expect.poll(() => visit.page.locator(".invitation").count()).toBe(1);
  });

  test("reads a picture that is chosen", async () => {
    const { bytes, name, type } = await sample("drawn-7-white-on-black.png");
    await visit.page
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: type, buffer: Buffer.from(bytes) });
    await visit.expectRead("7");
  });

  test("finds a blank sheet blank", async () => {
    await drop(visit.page, picture("blank.png", await padAsPng(visit.page)));
    await expect.poll(() => visit.page.locator(".badge").textContent()).toBe("Nothing written");
  });

  test("reads the sample pictures that it offers", async () => {
    const samples = visit.page.locator(".samples button");
    for (const [place, text] of [
      [0, "5"],
      [1, "2048"],
      [2, "30719\n8264\n150"],
    ] as const) {
      await samples.nth(place).click();
      await visit.expectRead(text);
    }
  });

  test("a bar that is pressed puts the digit right, and that is kept until it is deleted", async () => {
    await write(visit.page, number275);
    await visit.expectRead("275");
    await visit.page.getByRole("button", { name: /^2, / }).click();
    await visit.page.locator(".probabilities button").nth(3).click();
    await visit.expectRead("375");
    await visit.page.reload();
    const kept = visit.page.locator(".corrections-card li");
    await expect.poll(() => kept.count()).toBe(1);
    expect(await kept.textContent()).toMatch(/2\s*3/);
    await visit.page.getByRole("button", { name: "Delete this 3" }).click();
    await expect.poll(() => visit.page.locator(".corrections-card").count()).toBe(0);
  });

  test("what was read is taken back as it was", async () => {
    await write(visit.page, seven);
    await visit.expectRead("7");
    await visit.page.locator(".probabilities button").nth(1).click();
    await visit.expectRead("1");
    await visit.page.locator(".probabilities button").nth(7).click();
    await visit.expectRead("7");
    await expect.poll(() => visit.page.locator(".corrections-card").count()).toBe(0);
  });

  test("what was said of a digit holds when its stroke is made a little longer", async () => {
    await write(visit.page, seven);
    await visit.expectRead("7");
    await visit.page.locator(".probabilities button").nth(1).click();
    await visit.expectRead("1");
    const box = () => visit.page.locator(".digit-box").getAttribute("style");
    const before = await box();
    await write(visit.page, [
      [
        [0.46, 0.8],
        [0.45, 0.83],
      ],
    ]);
    await expect.poll(box).not.toBe(before);
    await visit.expectRead("1");
  });

  test("a correction is seen in the other tab too", async () => {
    const other = await visit.context.newPage();
    await other.goto(visit.url);
    await write(visit.page, seven);
    await visit.expectRead("7");
    await visit.page.locator(".probabilities button").nth(1).click();
    await expect.poll(() => other.locator(".corrections-card li").count()).toBe(1);
    await other.getByRole("button", { name: "Delete all" }).click();
    await other.getByRole("button", { name: "Really delete 1?" }).click();
    await expect.poll(() => visit.page.locator(".corrections-card").count()).toBe(0);
  });

  test("saves what was read", async () => {
    await write(visit.page, seven);
    await visit.expectRead("7");
    const saved = visit.page.waitForEvent("download");
    await visit.page.getByRole("button", { name: "Save as CSV" }).click();
    expect((await saved).suggestedFilename()).toBe("drawing read.csv");
  });

  test("a link opens the drawing elsewhere, in any view", async () => {
    await visit.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await write(visit.page, number275);
    await visit.expectRead("275");
    await visit.page.getByRole("button", { name: "Link" }).click();
    const link = await visit.page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/#\w*\?ink=/);
    await visit.visitAs({});
    await visit.page.goto(link);
    await visit.page.reload();
    await visit.expectRead("275");
  });

  test("reads a sample that the address names, as the address says", async () => {
    await visit.page.goto(`${visit.url}#read?sample=number&as=line`);
    await visit.page.reload();
    await visit.expectRead("2048");
    expect(await visit.page.locator(".layout-picker").inputValue()).toBe("line");
  });

  test("its policy lets no request out", async () => {
    const refused = await visit.page.evaluate(() =>
      fetch("https://example.com/").then(
        () => "sent",
        (cause: Error) => cause.name,
      ),
    );
    expect(refused).toBe("TypeError");
  });
});
