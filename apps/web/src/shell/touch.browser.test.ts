import { findChrome } from "@inkdigit/test-chrome";
import { describe, expect, test } from "vitest";
import { seven } from "../testing/strokes.ts";
import { usePage } from "../testing/use-page.ts";
import { writeByFinger } from "../testing/write.ts";

/** All by finger, on a phone: none of these tests touches the mouse or the keyboard. */
describe.skipIf(!findChrome())("with a finger, on a phone", () => {
  const visit = usePage({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 3,
    expectedComplaints: /willReadFrequently/,
  });

  test("reads, and puts a digit right", async () => {
    const { page } = visit;
    await writeByFinger(page, seven);
    // What is said is the reading of all the ink, which may take a moment longer.
    await expect.poll(() => page.locator("[role=status]").textContent()).toMatch(/^Read 7, /);
    await page.locator(".probabilities button").nth(1).tap();
    await visit.expectRead("1");
    await page.getByRole("button", { name: "Undo" }).tap();
    await visit.expectRead("");
    await page.getByRole("button", { name: "Number" }).tap();
    await visit.expectRead("2048");
    await page.locator(".digit-box").nth(1).tap();
    await expect
      .poll(() => page.locator(".probabilities header p").textContent())
      .toBe("Digit 2 of 4");
  });

  test("points at a value inside the network, and scrolls on from there", async () => {
    const { page } = visit;
    await page.getByRole("link", { name: "See" }).tap();
    await page.locator(".is-see").waitFor();
    await writeByFinger(page, seven);
    const map = page.getByRole("button", { name: "Map 3 of C1" });
    await map.tap();
    await expect.poll(() => page.locator(".unit-sum").textContent()).toContain("C1, map 3");
    await page.getByRole("slider", { name: "Threshold" }).tap();
    await expect.poll(() => page.url()).toContain("threshold=");
  });

  test("trains a network, and stops it", async () => {
    const { page } = visit;
    await page.goto(`${visit.url}#train?digits=1000&epochs=50&engine=own`);
    await page.getByRole("button", { name: "Start training" }).tap();
    await page.getByText(/^Epoch ([2-9]|\d\d) of 50/).waitFor();
    await page.getByRole("button", { name: "Stop" }).tap();
    await page.getByText(/^Done: /).waitFor();
  });

  test("finds the digits behind a cell, and looks at one", async () => {
    const { page } = visit;
    await page.getByRole("link", { name: "Explore" }).tap();
    const cell = page.getByRole("button", { name: /times a 4 was taken for a 9$/ });
    await cell.waitFor({ timeout: 50_000 });
    await cell.tap();
    const tiles = page.locator(".digit-tiles button");
    await expect.poll(() => tiles.first().textContent()).toBe("4 → 9");
    await tiles.first().tap();
    await page.locator(".digit-detail").waitFor();
  });
});
