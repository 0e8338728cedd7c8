import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromeAdvice, findChrome, openSourcePage, type SourcePage } from "@inkdigit/test-chrome";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { root } from "../root.ts";
import { documents, type Snippet, snippetsOf } from "./documents.ts";
import { isForAPage, takesLong } from "./runnable.ts";

// The snippets that are for a page are run in one, which has the elements, the files and the addresses
// that they name.

const chrome = findChrome();
if (!chrome) console.warn(chromeAdvice);

const snippets = documents
  .flatMap(snippetsOf)
  .filter(({ language }) => ["ts", "js"].includes(language))
  .filter(({ code }) => isForAPage(code) && !takesLong(code));

const house = new URL("../../", import.meta.url);
const amount = join(root, "apps/cli/samples/number-2048-ruled.jpg");
/** What a bundler would make of it is tried by the rehearsal. */
const readerWorker = join(root, "packages/classifier/src/browser-worker.ts");

describe.runIf(chrome)("in a page", () => {
  let source: SourcePage;
  beforeAll(async () => {
    source = await openSourcePage(house, "src/docs/snippet-page.ts");
  }, 120_000);
  afterAll(() => source?.close());

  test.each(snippets)(
    "$path, line $line: runs, and prints",
    async (snippet) => {
      const { page } = source;
      const printed: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "log") printed.push(message.text());
      });
      page.on("pageerror", (error) => printed.push(`thrown: ${error.message}`));
      onTestFinished(() => void page.removeAllListeners());
      await page.route("**/reader-worker.js", (route) =>
        route.fulfill({ contentType: "text/javascript", body: `import "/@fs${readerWorker}";` }),
      );
      await page.reload();
      await page.waitForFunction(() => "offered" in globalThis);
      await page.setInputFiles("#several", [amount, amount]);
      await page.evaluate(
        ({ url, file }) => (globalThis as unknown as SnippetPage).offered.run(url, file),
        { url: moduleOf(snippet), file: readFileSync(amount).toString("base64") },
      );
      await page.setInputFiles("#one", amount);
      await expect.poll(() => printed.length, { timeout: 20_000 }).toBeGreaterThan(0);
      expect(printed.join("\n")).not.toContain("thrown");
    },
    120_000,
  );
});

/** What `snippet-page.ts` offers. */
interface SnippetPage {
  readonly offered: { run(module: string, picture: string): Promise<void> };
}

/** A snippet as a module beside this one, where our packages are found. */
function moduleOf({ code, language }: Snippet): string {
  const name = `snippet-in-page-${process.pid}-${performance.now()}.${language}`;
  writeFileSync(join(import.meta.dirname, name), code);
  onTestFinished(() => rmSync(join(import.meta.dirname, name)));
  return `/src/docs/${name}`;
}
