import { cp, mkdtemp, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChrome, launchChrome } from "@inkdigit/test-chrome";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { withPolicy } from "../../vite-plugins/content-security-policy.ts";
import { servePage } from "../testing/built-page.ts";

describe.skipIf(!findChrome())("a new version, while tabs show the old one", () => {
  test("the old tabs keep theirs, and whoever comes after them gets the new one", async () => {
    const folder = await mkdtemp(join(tmpdir(), "inkdigit-update-"));
    await cp(inject("pageFolder"), folder, { recursive: true });
    const site = await servePage(folder);
    const browser = await launchChrome();
    try {
      const context = await browser.newContext();
      const old = await context.newPage();
      await old.goto(site.url);
      await isControlled(old);

      await publishAnother(folder);
      const other = await context.newPage();
      await other.goto(site.url);
      await isControlled(other);
      await isWaiting(other);
      expect(await other.getAttribute("html", "data-version")).toBeNull();
      // Its file is no longer on the server.
      await old.getByRole("link", { name: "See" }).click();
      await old.locator(".is-see").waitFor();

      await old.close();
      await other.close();
      // The old version ends when its last tab has gone, which takes the browser a moment.
      const version = async () => {
        const page = await context.newPage();
        await page.goto(site.url);
        const found = await page.getAttribute("html", "data-version");
        await page.close();
        return found;
      };
      await expect.poll(version, { interval: 2000 }).toBe("next");
      const next = await context.newPage();
      await next.goto(site.url);
      await next.getByRole("link", { name: "See" }).click();
      await next.locator(".is-see").waitFor();
    } finally {
      await browser.close();
      await site.close();
    }
  });
});

async function isControlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Waits until a new service worker has its files, and waits itself. */
async function isWaiting(page: Page): Promise<void> {
  const isThere = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.waiting != null;
    });
  await expect.poll(isThere).toBe(true);
}

/** What a new build changes: the page, the name of a view's file, and the list of what is kept. */
async function publishAnother(folder: string): Promise<void> {
  const assets = join(folder, "assets");
  const view = (await readdir(assets)).find((name) => /^see-view-[\w-]+\.js$/.test(name))!;
  await rename(join(assets, view), join(assets, "see-view-next0000.js"));
  const named = [...(await readdir(assets)).map((name) => join("assets", name)), "index.html"];
  for (const file of [...named.filter((name) => /\.(js|html)$/.test(name)), "service-worker.js"]) {
    const path = join(folder, file);
    const text = await readFile(path, "utf8");
    const changed = text
      .replaceAll(view, "see-view-next0000.js")
      .replace('<html lang="en"', '<html lang="en" data-version="next"')
      .replace(/"version":"\w+"/, '"version":"next"');
    if (changed === text) continue;
    await writeFile(path, file === "index.html" ? withPolicy(changed) : changed);
  }
}
