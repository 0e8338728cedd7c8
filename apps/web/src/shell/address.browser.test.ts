import { findChrome } from "@inkdigit/test-chrome";
import { describe, expect, test } from "vitest";
import { number275 } from "../testing/strokes.ts";
import { usePage } from "../testing/use-page.ts";
import { write } from "../testing/write.ts";

describe.skipIf(!findChrome())("the page's address", () => {
  const visit = usePage({ expectedComplaints: /ERR_FAILED|Failed to fetch|Failed to load/ });

  const chosen = () => visit.page.locator(".line [aria-pressed=true]").textContent();

  test("leads back to the digit that was looked at", async () => {
    const { page, url } = visit;
    await page.goto(`${url}#read?sample=number&digit=3`);
    await page.reload();
    await visit.expectRead("2048");
    await expect.poll(chosen).toBe("4");
    await page.reload();
    await visit.expectRead("2048");
    await expect.poll(chosen).toBe("4");
    expect(page.url()).toContain("digit=3");
  });

  test("a link that is pasted over it lays its sheet on the desk", async () => {
    const { page, url } = visit;
    await page.goto(`${url}#read?sample=digit`);
    await visit.expectRead("5");
    await page.goto(`${url}#read?sample=number&digit=2`);
    await visit.expectRead("2048");
    await expect.poll(chosen).toBe("0");
  });

  test("back and forward lead from view to view, and keep the drawing", async () => {
    const { page } = visit;
    await write(page, number275);
    await visit.expectRead("275");
    for (const name of ["See", "Train", "Explore"]) {
      await page.getByRole("link", { name }).click();
      await page.getByRole("link", { name }).and(page.locator("[aria-current]")).waitFor();
    }
    await page.goBack();
    await page.goBack();
    await page.locator(".layer-card").first().waitFor();
    await page.goBack();
    await visit.expectRead("275");
    await page.goForward();
    await visit.expectRead("275");
  });

  test("digits of Explore are no digits of the desk", async () => {
    const { page } = visit;
    await write(page, number275);
    await visit.expectRead("275");
    await page.getByRole("button", { name: /^7, / }).click();
    await expect.poll(() => page.url()).toContain("digit=2");
    await page.getByRole("link", { name: "Explore" }).click();
    await page.getByText("10,000 digits", { exact: true }).waitFor({ timeout: 50_000 });
    expect(await page.locator(".digit-detail").count()).toBe(0);
  });

  test("a view that cannot be downloaded says so, and can be tried again", async () => {
    const { page } = visit;
    await page.route("**/see-view-*.js", (route) => route.abort());
    await page.getByRole("link", { name: "See" }).click();
    await page
      .getByRole("alert")
      .getByText(/could not be loaded/)
      .waitFor();
    await page.unroute("**/see-view-*.js");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".is-see").waitFor();
  });
});
