/**
 * Pictures of the page at three widths in both colour schemes:
 * `pnpm --filter @inkdigit/web screenshots [folder]`.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBuiltPage } from "../src/testing/built-page.ts";
import { chromeAdvice, findChrome } from "../src/testing/find-chrome.ts";
import { drop, sample } from "../src/testing/give.ts";
import { number275 } from "../src/testing/strokes.ts";
import { write } from "../src/testing/write.ts";

const folder = process.argv[2] ?? ".cache/screenshots";
const widths = [360, 768, 1440];
const schemes = ["light", "dark"] as const;

/** What the page looks like after each of these. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  empty: async () => {},
  written: async (page) => {
    await write(page, number275);
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
  seen: async (page) => {
    await write(page, number275);
    await page.getByRole("link", { name: "See" }).click();
    await page.locator(".layer-card button.pointed-map").nth(13).click();
  },
};

const chrome = findChrome();
if (!chrome) throw new Error(chromeAdvice);
const site = await openBuiltPage(chrome);
await mkdir(folder, { recursive: true });
for (const colorScheme of schemes) {
  for (const width of widths) {
    for (const [state, act] of Object.entries(states)) {
      const viewport = { width, height: width < 700 ? 740 : 900 };
      const page = await site.browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
      await page.goto(site.url);
      await act(page);
      await page.waitForTimeout(500);
      await page.evaluate(() => scrollTo(0, 0));
      const path = join(folder, `${state}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
      await page.close();
      console.log(path);
    }
  }
}
await site.close();
