import { chromeAdvice, findChrome } from "@inkdigit/test-chrome";
import { beforeEach, describe, expect, test } from "vitest";
import { number275 } from "../testing/strokes.ts";
import { usePage } from "../testing/use-page.ts";
import { write } from "../testing/write.ts";

if (!findChrome()) console.warn(chromeAdvice);

describe.skipIf(!findChrome())("the See view", () => {
  const visit = usePage({ expectedComplaints: /willReadFrequently/ });

  beforeEach(async () => {
    await visit.page.goto(`${visit.url}#see`);
    await write(visit.page, number275);
    await visit.page.locator(".softmax-card").waitFor();
  });

  /** How many pixels of a step's picture are not black. */
  function inkAfter(step: string): Promise<number> {
    return visit.page.getByRole("img", { name: `this step: ${step}` }).evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const context = (canvas as HTMLCanvasElement).getContext("2d")!;
      return context.getImageData(0, 0, width, height).data.filter((v, i) => i % 4 === 0 && v)
        .length;
    });
  }

  test("shows each step, and what the picture lacks of MNIST's", async () => {
    const captions = await visit.page
      .locator(".preparation-card figcaption strong")
      .allTextContents();
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
    const diagnosis = await visit.page.locator(".diagnosis-card li strong").allTextContents();
    expect(diagnosis).toContain("More than one digit.");
    expect(await visit.page.locator(".softmax-card .is-best th").textContent()).toBe("5");
  });

  test("a slider changes what comes after it, and the address", async () => {
    const before = await inkAfter("Threshold");
    const slider = visit.page.getByRole("slider", { name: "Threshold" });
    await slider.focus();
    await slider.press("Home");
    await visit.page.getByRole("slider", { name: "Smoothing" }).fill("4");
    await expect.poll(() => inkAfter("Threshold")).toBeGreaterThan(before * 1.5);
    expect(visit.page.url()).toMatch(/#see\?.*threshold=0/);
    await visit.page.getByRole("button", { name: "As the picture says" }).click();
    await expect.poll(() => inkAfter("Threshold")).toBe(before);
    expect(visit.page.url()).not.toContain("threshold");
  });

  test("says so where nothing is left of the digit", async () => {
    await visit.page.getByRole("slider", { name: "Threshold" }).fill("254");
    await visit.page.getByRole("slider", { name: "Smoothing" }).fill("4");
    await visit.page.getByText("nothing is left").waitFor();
  });

  test("writes out how a value was reckoned", async () => {
    await visit.page.getByRole("button", { name: "Map 2 of C1" }).click();
    await visit.page.getByText("Written out").click();
    await expect
      .poll(() => visit.page.locator(".unit-sum details p").textContent())
      .toMatch(/^\S+ × \S+( \+ \S+ × \S+)* = \S+$|^0\.00 = 0\.00$/);
  });
});
