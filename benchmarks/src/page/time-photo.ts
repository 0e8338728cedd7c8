import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sample } from "../../../apps/web/src/testing/give.ts";
import { type Browser, keepNames } from "./browser.ts";

export interface PhotoTimes {
  readonly megapixels: number;
  /** From choosing the file to the reading, in milliseconds. */
  readonly total: number;
  /** The tasks of more than 50 ms that the page's own thread had meanwhile, in milliseconds. */
  readonly longTasks: readonly number[];
}

const size = { width: 4000, height: 3000 };

/** Chooses a photo as large as phones take them, and notes what keeps the page from answering. */
export async function timePhoto(browser: Browser, url: string): Promise<PhotoTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const buffer = await largePhoto(browser);
  const page = await context.newPage();
  await page.addInitScript(keepNames);
  await page.goto(url);
  await page.evaluate(() => {
    const long: number[] = [];
    Object.assign(globalThis, { longTasks: () => long });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    }).observe({ type: "longtask" });
  });
  // From a file: bytes that are sent to the page would be decoded by its own thread.
  const folder = await mkdtemp(join(tmpdir(), "inkdigit-photo-"));
  const path = join(folder, "large.jpg");
  await writeFile(path, buffer);
  const start = performance.now();
  await page.locator("input[type=file]").setInputFiles(path);
  await page.locator(".badge").waitFor({ timeout: 120_000 });
  const total = performance.now() - start;
  // Where the picture is decoded only for its first frame, that is part of it.
  await page.waitForTimeout(1000);
  const found = await page.evaluate(() => longTasks());
  await context.close();
  await rm(folder, { recursive: true });
  return { megapixels: (size.width * size.height) / 1e6, total, longTasks: found };
}

declare function longTasks(): number[];

/** A sample photo, enlarged, as a JPEG file. */
async function largePhoto(browser: Browser): Promise<Buffer> {
  const { bytes } = await sample("number-2048-ruled.jpg");
  const page = await browser.newPage();
  const base64 = await page.evaluate(
    async ({ photo, width, height }) => {
      const image = new Image();
      image.src = `data:image/jpeg;base64,${photo}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = width;
      canvas.height = height;
      canvas.getContext("2d")!.drawImage(image, 0, 0, width, height);
      return canvas.toDataURL("image/jpeg", 0.92).split(",")[1]!;
    },
    { photo: Buffer.from(bytes).toString("base64"), ...size },
  );
  await page.close();
  return Buffer.from(base64, "base64");
}
