import { findChrome } from "@inkdigit/test-chrome";
import { describe, expect, test } from "vitest";
import { usePage } from "../testing/use-page.ts";

describe.skipIf(!findChrome())("the Explore view in a real browser", () => {
  const visit = usePage();

  test("the confusion matrix leads to the digits behind each cell, by keyboard too", async () => {
    const { page, url } = visit;
    await page.goto(`${url}#explore`);
    await page.getByText("10,000 digits", { exact: true }).waitFor({ timeout: 50_000 });
    await page.getByRole("button", { name: /times a 4 was taken for a 9$/ }).click();
    expect(page.url()).toMatch(/label=4&answer=9/);
    const tiles = page.locator(".digit-tiles button");
    await expect.poll(() => tiles.first().textContent()).toBe("4 → 9");
    const found = await tiles.count();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toMatch(/label=4&answer=8/);
    await page.reload();
    await page.getByText(/^\d+ digits?$/).waitFor();
    expect(await tiles.count()).not.toBe(found);
  });

  test("filters by how sure the model is, and compares two models", async () => {
    const { page, url } = visit;
    await page.goto(`${url}#explore?with=perceptron&outcome=second`);
    const found = page.locator("#found-heading");
    await expect.poll(() => found.textContent(), { timeout: 50_000 }).toMatch(/^\d+ digits$/);
    const onlySecond = Number.parseInt((await found.textContent())!, 10);
    const button = page.getByRole("button", { name: /^Only perceptron right/ });
    expect(await button.textContent()).toBe(`Only perceptron right: ${onlySecond}`);
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    await page.getByRole("slider", { name: "At most so sure" }).fill("50");
    await expect
      .poll(async () => Number.parseInt((await found.textContent())!, 10))
      .toBeLessThan(onlySecond);
    await page.locator(".digit-tiles button").first().click();
    await expect.poll(() => page.locator(".digit-detail table").count()).toBe(2);
    expect(page.url()).toMatch(/test=\d+/);
  });
});
