import { findChrome } from "@inkdigit/test-chrome";
import { describe, expect, test } from "vitest";
import { usePage } from "../testing/use-page.ts";

/** All by keys: none of these tests touches the mouse. */
describe.skipIf(!findChrome())("with the keyboard alone", () => {
  const visit = usePage({ expectedComplaints: /willReadFrequently/ });

  /** Presses Tab until what is focused has this name. */
  async function tabTo(name: RegExp): Promise<void> {
    const { page } = visit;
    const names: string[] = [];
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement;
        if (element.localName === "body") return "";
        const named = element.labels?.[0]?.textContent ?? element.textContent;
        const within = element.querySelector("[aria-label]")?.getAttribute("aria-label");
        return (element.getAttribute("aria-label") ?? (named || within || "")).trim();
      });
      if (name.test(focused)) return;
      names.push(focused);
    }
    throw new Error(`Tab never led to ${name}, but to ${names.join(" | ")}`);
  }

  const press = (...keys: string[]) =>
    keys.reduce(
      (before, key) => before.then(() => visit.page.keyboard.press(key)),
      Promise.resolve(),
    );

  /** Whether what is focused can be seen to be so. */
  const isFocusShown = () =>
    visit.page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
    });

  test("reads a sample, walks its digits, and puts one right", async () => {
    const { page } = visit;
    await tabTo(/^Number$/);
    await press("Enter");
    await visit.expectRead("2048");
    await tabTo(/^2, .* sure/);
    expect(await isFocusShown()).toBe(true);
    await press("ArrowRight", "ArrowRight");
    const place = page.locator(".probabilities header p");
    await expect.poll(() => place.textContent()).toBe("Digit 3 of 4");
    await press("9");
    await visit.expectRead("2098");
    await press("Home");
    await expect.poll(() => place.textContent()).toBe("Digit 1 of 4");
    await tabTo(/^2: /);
    await press("ArrowRight", "Enter");
    await visit.expectRead("3098");
    await press("2");
    await visit.expectRead("2098");
    await press("Escape");
    await visit.expectRead("");
  });

  test("points at a value inside the network", async () => {
    const { page } = visit;
    await tabTo(/^Digit$/);
    await press("Enter");
    await visit.expectRead("5");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await tabTo(/^See$/);
    await press("Enter");
    await page.locator(".layer-card").nth(1).waitFor();
    await tabTo(/^Threshold/);
    const before = await page.getByRole("slider", { name: "Threshold" }).inputValue();
    await press("ArrowRight");
    expect(await page.getByRole("slider", { name: "Threshold" }).inputValue()).not.toBe(before);
    await tabTo(/Map 1 of C1/);
    const sum = page.locator(".unit-sum");
    await expect.poll(() => sum.textContent()).toContain("C1");
    const first = await sum.textContent();
    await press("ArrowDown", "ArrowRight");
    await expect.poll(() => sum.textContent()).not.toBe(first);
  });

  test("trains a network, and stops it", async () => {
    const { page } = visit;
    await page.goto(`${visit.url}#train?digits=1000&epochs=50&engine=own`);
    await tabTo(/^Start training$/);
    await press("Enter");
    await page.getByText(/^Epoch ([2-9]|\d\d+) of 50/).waitFor();
    await tabTo(/^Stop$/);
    await press("Space");
    await page.getByText(/^Done: /).waitFor();
    await tabTo(/^Use on the pad: /);
    await press("Enter");
    await expect.poll(() => page.locator(".models-card [role=status]").textContent()).not.toBe("");
  });

  test("finds test digits, and looks at one", async () => {
    const { page } = visit;
    await page.goto(`${visit.url}#explore?outcome=wrong`);
    await page.locator(".digit-tiles button").first().waitFor({ timeout: 50_000 });
    await tabTo(/^Digit \d+|^Test digit/);
    await press("Enter");
    await expect.poll(() => page.url()).toMatch(/test=\d+/);
    await page.locator(".digit-detail").waitFor();
  });
});
