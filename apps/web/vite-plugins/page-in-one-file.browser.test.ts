import { findChrome } from "@inkdigit/test-chrome";
import { describe, expect, test } from "vitest";
import { seven } from "../src/testing/strokes.ts";
import { usePage } from "../src/testing/use-page.ts";
import { write } from "../src/testing/write.ts";

describe.skipIf(!findChrome())("the page in one file", () => {
  const visit = usePage({ expectedComplaints: /Content Security Policy/ });

  test("takes ink when its first answer is there, and reads it after one more", async () => {
    const asked: string[] = [];
    visit.page.on("request", (request) => asked.push(request.url().replace(visit.url, "")));
    await visit.page.reload();
    await write(visit.page, seven);
    await visit.expectRead("7");
    expect(asked.filter((file) => !/favicon\.svg$|picture-reader/.test(file))).toEqual([
      "",
      expect.stringMatching(/^assets\/reader\.worker-[\w-]+\.js$/),
    ]);
  });

  test("its policy lets no other script run in it, and no other style hold", async () => {
    const found = await visit.page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'foreign'";
      const style = document.createElement("style");
      style.textContent = "body { display: none }";
      document.body.append(script, style);
      return [document.title, getComputedStyle(document.body).display];
    });
    expect(found).toEqual(["Inkdigit: reads handwritten digits", "block"]);
  });

  test("its own script does not run either where a letter of it was changed", async () => {
    await visit.page.route(visit.url, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace("document.documentElement.lang=`en`", "$&+``");
      const { "content-security-policy": _, ...headers } = response.headers();
      await route.fulfill({ response, headers, body });
    });
    await visit.page.reload();
    expect(await visit.page.locator("#app").innerHTML()).toBe("");
  });
});
