import { crc32 } from "node:zlib";
import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { findChrome } from "@inkdigit/test-chrome";
import { describe, expect, test } from "vitest";
import { drop, picture } from "../testing/give.ts";
import { seven } from "../testing/strokes.ts";
import { usePage } from "../testing/use-page.ts";
import { write } from "../testing/write.ts";

describe.skipIf(!findChrome())("files and browsers that are not as they should be", () => {
  const visit = usePage();

  const said = () => visit.page.getByRole("alert").textContent();

  test("an empty file", async () => {
    await drop(visit.page, picture("empty.png", new Uint8Array(0)));
    await expect.poll(said).toBe("This file is empty.");
  });

  test("a model among the pictures", async () => {
    await drop(visit.page, picture("model.png", lenetWeights()));
    await expect.poll(said).toMatch(/^This file is no picture/);
  });

  test("a picture of more pixels than a page can hold, in a few bytes", async () => {
    await drop(visit.page, picture("huge.png", hugePng(60_000, 60_000)));
    await expect.poll(said).toMatch(/too many pixels|damaged/);
    await write(visit.page, seven);
    await visit.expectRead("7");
  });

  test("a picture among the models", async () => {
    const { page, url } = visit;
    await page.goto(`${url}#train`);
    const buffer = Buffer.from(hugePng(10, 10));
    const file = { name: "picture.safetensors", mimeType: "application/octet-stream", buffer };
    await page.locator(".models-card input[type=file]").setInputFiles(file);
    await expect.poll(said).toMatch(/^This file is no model/);
  });

  test("a browser that keeps nothing for the page", async () => {
    await visit.context.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", {
        get: () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    });
    await visit.page.reload();
    await write(visit.page, seven);
    await visit.expectRead("7");
    await visit.page.locator(".probabilities button").nth(1).click();
    await visit.expectRead("1");
    await expect.poll(said).toMatch(/keeps nothing for the page/);
  });

  test("two clicks where one is meant", async () => {
    const { page, url } = visit;
    await page.locator(".samples button").nth(1).dblclick();
    await visit.expectRead("2048");
    await page.getByRole("button", { name: "Back to the pad" }).dblclick();
    await visit.expectRead("");
    await page.goto(`${url}#train?digits=1000&epochs=2&engine=own`);
    await page.getByRole("button", { name: "Start training" }).dblclick();
    await page.getByText(/^Done: /).waitFor();
    expect(await page.locator(".models-card li").count()).toBe(1);
  });

  test("someone who cannot decide for a view, while a network trains", async () => {
    const { page, url } = visit;
    await page.goto(`${url}#train?digits=1000&epochs=50&engine=own`);
    await page.getByRole("button", { name: "Start training" }).click();
    const names = ["Read", "See", "Explore", "Train"];
    for (let i = 0; i < 12; i++) {
      await page.getByRole("link", { name: names[i % 4]! }).click({ noWaitAfter: true });
    }
    await page.getByText(/^Epoch \d+ of 50/).waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page
      .getByText(/^Done: |^Stopped/)
      .first()
      .waitFor();
  });
});

/** A PNG whose head promises so many pixels, and which has none of them. */
function hugePng(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(25);
  head.writeUInt32BE(13, 0);
  head.write("IHDR", 4);
  head.writeUInt32BE(width, 8);
  head.writeUInt32BE(height, 12);
  head.set([8, 0, 0, 0, 0], 16);
  head.writeUInt32BE(crc32(head.subarray(4, 21)), 21);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), head]);
}
