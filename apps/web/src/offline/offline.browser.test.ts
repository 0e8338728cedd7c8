import { findChrome } from "@inkdigit/test-chrome";
import { describe, expect, test } from "vitest";
import { drop, sample } from "../testing/give.ts";
import { seven } from "../testing/strokes.ts";
import { usePage } from "../testing/use-page.ts";
import { write } from "../testing/write.ts";

describe.skipIf(!findChrome())("with the network off after the first visit", () => {
  const visit = usePage({ serviceWorkers: "allow" });

  test("the page loads, reads the pad and photos, and shows the network", async () => {
    await visit.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const kept = await visit.page.evaluate(async () => {
      const urls: string[] = [];
      for (const name of await caches.keys()) {
        for (const { url } of await (await caches.open(name)).keys()) urls.push(url);
      }
      return urls;
    });
    expect(kept.filter((url) => url.includes("/digits/"))).toEqual([]);

    await visit.context.setOffline(true);
    await visit.page.reload();
    await write(visit.page, seven);
    await visit.expectRead("7");
    await drop(visit.page, await sample("photo-5-shaded.jpg"));
    await visit.expectRead("5");
    await visit.page.getByRole("link", { name: "See" }).click();
    await visit.page.locator(".layer-card").first().waitFor();
  });
});
