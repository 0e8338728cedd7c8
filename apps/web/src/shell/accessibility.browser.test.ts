import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { findChrome } from "@inkdigit/test-chrome";
import { describe, expect, test } from "vitest";
import { number275 } from "../testing/strokes.ts";
import { usePage } from "../testing/use-page.ts";
import { write } from "../testing/write.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(!findChrome())("accessibility, by axe-core", () => {
  const visit = usePage();

  /** What is wrong, where. */
  async function violations(): Promise<string[]> {
    // Evaluated from outside, so that the page's policy stays as it is.
    await visit.page.evaluate(axe);
    return await visit.page.evaluate(async () => {
      const run = (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run;
      const { violations } = await run(document);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
      );
    });
  }

  /** Visits one view after the other, with something written on the pad. */
  async function* views(): AsyncGenerator<string> {
    await write(visit.page, number275);
    await visit.page.locator(".line").waitFor();
    for (const link of await visit.page.locator("nav a").all()) {
      await link.click();
      await visit.page.locator("main [aria-busy=true]").waitFor({ state: "detached" });
      yield (await link.textContent())!;
    }
  }

  test.each(["light", "dark"] as const)("no view has violations, %s", async (colorScheme) => {
    await visit.visitAs({ colorScheme, reducedMotion: "reduce" });
    for await (const view of views()) expect(await violations(), view).toEqual([]);
  });

  test("a phone shows every view without scrolling sideways, and nothing sticks out of its card", async () => {
    await visit.visitAs({ viewport: { width: 360, height: 740 } });
    for await (const view of views()) {
      if (view === "See") await visit.page.locator(".softmax-card").waitFor();
      const [width, tooWide] = await visit.page.evaluate(() => [
        document.documentElement.scrollWidth,
        [...document.querySelectorAll(".card")]
          .filter((card) => card.scrollWidth > card.clientWidth)
          .map((card) => card.className),
      ]);
      expect(width, view).toBe(360);
      expect(tooWide, view).toEqual([]);
    }
  });
});
