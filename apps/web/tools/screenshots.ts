/**
 * Pictures of every view at three widths in both colour schemes:
 * `pnpm --filter @inkdigit/web screenshots [folder] [state...]`. Those of docs/web.md:
 * `pnpm --filter @inkdigit/web screenshots ../../docs/images/web written photographed see train explore`.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchChrome } from "@inkdigit/test-chrome";
import type { Page } from "playwright-core";
import { openBuiltPage } from "../src/testing/built-page.ts";
import { drop, sample } from "../src/testing/give.ts";
import { number275 } from "../src/testing/strokes.ts";
import { write } from "../src/testing/write.ts";

const [folder = ".cache/screenshots", ...only] = process.argv.slice(2);
const widths = [360, 768, 1440];
const schemes = ["light", "dark"] as const;

/** What the page looks like after each of these. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  empty: async () => {},
  written: async (page) => {
    await write(page, number275);
    await page.locator(".line").waitFor();
  },
  photographed: async (page) => {
    await page.locator(".samples button").nth(1).click();
    await page.locator(".line").waitFor();
  },
  page: async (page) => {
    await page.locator(".samples button").nth(2).click();
    await page.locator(".line").first().waitFor();
  },
  doubtful: async (page) => {
    await drop(page, await sample("letter-k.jpg"));
    await page.locator(".line").waitFor();
  },
  corrected: async (page) => {
    await write(page, number275);
    await page.locator(".line", { hasText: /2\s*7\s*5/ }).waitFor();
    await page.locator(".probabilities button").nth(3).click();
    await page.locator(".corrections-card li").waitFor();
  },
  camera: async (page) => {
    await page.getByRole("button", { name: "Camera" }).click();
    await page.locator(".camera-release:enabled").waitFor();
  },
  see: async (page) => {
    await write(page, number275);
    await page.getByRole("link", { name: "See" }).click();
    await page.locator(".layer-card button.pointed-map").nth(13).click();
  },
  train: async (page) => {
    await page.goto(`${site.url}#train?digits=2000&epochs=8&engine=own`);
    await page.getByRole("button", { name: "Start training" }).click();
    await page.getByText(/^Done: /).waitFor({ timeout: 120_000 });
  },
  explore: async (page) => {
    await page.goto(`${site.url}#explore?label=4&answer=9`);
    await page.locator(".digit-tiles button").first().click();
    await page.locator(".digit-detail").waitFor();
  },
};

const site = await openBuiltPage();
const browser = await launchChrome([
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
]);
await mkdir(folder, { recursive: true });
for (const colorScheme of schemes) {
  for (const width of widths) {
    for (const [state, act] of Object.entries(states)) {
      if (only.length > 0 && !only.includes(state)) continue;
      const viewport = { width, height: width < 700 ? 740 : 900 };
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.goto(site.url);
      await act(page);
      await page.waitForTimeout(500);
      await page.evaluate(() => scrollTo(0, 0));
      const path = join(folder, `${state}-${width}-${colorScheme}.webp`);
      await writeFile(path, await pictureOf(page));
      await context.close();
      console.log(path);
    }
  }
}
await browser.close();
await site.close();

/** All of the page, at half its size where it is wide. */
async function pictureOf(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send("Page.getLayoutMetrics");
  const { width, height } = cssContentSize;
  const { data } = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality: 75,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height, scale: width > 400 ? 0.5 : 1 },
  });
  return Buffer.from(data, "base64");
}
