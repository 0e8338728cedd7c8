import { readFile } from "node:fs/promises";
import { readModelFile } from "@inkdigit/lenet-model";
import { findChrome } from "@inkdigit/test-chrome";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { seven } from "../testing/strokes.ts";
import { usePage } from "../testing/use-page.ts";
import { write } from "../testing/write.ts";

/** Nothing is distorted: so a network learns fastest, and this is no contest. */
const plain = "rotation=0&scale=0&shear=0&shift=0&rate=0.02";

async function train(page: Page, url: string, state: string): Promise<void> {
  await page.goto(`${url}#train?${plain}&${state}`);
  await page.getByRole("button", { name: "Start training" }).click();
}

/** Waits until the training has come to its end, and gives the share that it reads right, in percent. */
async function accuracyAtEnd(page: Page, timeout = 60_000): Promise<number> {
  const done = page.getByText(/^Done: /);
  await done.waitFor({ timeout });
  return Number(/Done: ([\d.]+)%/.exec((await done.textContent())!)![1]);
}

describe.skipIf(!findChrome())("the Train view in a real browser", () => {
  // What tfjs says of a graphics card that is none is no complaint of ours.
  const visit = usePage({
    expectedComplaints: /WebGL|webgl|WebGPU|GPU|GL Driver|swiftshader|ERR_FAILED/i,
  });

  test("tfjs trains lenet on 5,000 digits to 95%", async () => {
    const { page, url } = visit;
    await train(page, url, "digits=5000&epochs=4");
    await page.getByText(/^Learns with tfjs on (wasm|webgl|webgpu)/).waitFor({ timeout: 120_000 });
    expect(await accuracyAtEnd(page, 200_000)).toBeGreaterThanOrEqual(95);
    expect(await page.getByRole("button", { name: /^\d+ times a 4 was read right/ }).count()).toBe(
      1,
    );
  }, 330_000);

  test("pauses, goes on, and stops with what it has learned; the model can be saved and loaded", async () => {
    const { page, url } = visit;
    await train(page, url, "digits=10000&epochs=50&engine=own");
    await page.getByText(/^Epoch ([2-9]|\d\d) of 50/).waitFor();
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByText("Paused", { exact: true }).waitFor();
    await page.waitForTimeout(500);
    const points = () => page.locator(".line-0 path").first().getAttribute("d");
    const paused = await points();
    await page.waitForTimeout(600);
    expect(await points()).toBe(paused);
    await page.getByRole("button", { name: "Continue" }).click();
    await expect.poll(points).not.toBe(paused);
    await page.getByRole("button", { name: "Stop" }).click();
    expect(await accuracyAtEnd(page)).toBeGreaterThan(70);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save: Trained 1" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("lenet-trained-1.safetensors");
    const file = await readFile(await download.path());
    expect(readModelFile(file).card.training.data).toBe("10000 of MNIST's training digits");

    const input = page.locator(".models-card input[type=file]");
    await input.setInputFiles(await download.path());
    await expect.poll(() => page.locator(".models-card li").count()).toBe(2);

    await page.getByRole("button", { name: "Use on the pad: Trained 1" }).click();
    await page.getByRole("button", { name: "On the pad: Trained 1" }).waitFor();
    await page.getByRole("link", { name: "Read" }).click();
    await write(page, seven);
    await visit.expectRead("7");
  });

  test("says what is wrong with a file that is no model", async () => {
    const { page, url } = visit;
    await page.goto(`${url}#train`);
    const input = page.locator(".models-card input[type=file]");
    const buffer = Buffer.from("These are no weights.");
    const file = { name: "broken.safetensors", mimeType: "application/octet-stream", buffer };
    await input.setInputFiles(file);
    await expect
      .poll(() => page.getByRole("alert").textContent())
      .toMatch(/^This file is no model/);
    expect(await page.locator(".models-card li").count()).toBe(0);
  });

  test("says so where the published weights cannot be downloaded", async () => {
    const { page, url } = visit;
    await page.route("**/lenet-*.js", (route) => route.abort());
    await train(page, url, "begin=published&digits=1000&engine=own");
    await expect.poll(() => page.getByRole("alert").textContent()).toMatch(/could not be loaded/);
    await page.unroute("**/lenet-*.js");
    await page.getByRole("button", { name: "Start training" }).click();
    await page
      .getByText(/^Epoch \d+ of|^Done: /)
      .first()
      .waitFor();
  });

  test("says so where the digits cannot be downloaded", async () => {
    const { page, url } = visit;
    await page.route("**/digits/**", (route) => route.abort());
    await train(page, url, "digits=1000&engine=own");
    await expect
      .poll(() => page.getByRole("alert").textContent())
      .toMatch(/could not be downloaded/);
  });
});
