import { expect, test } from "vitest";
import { errorsPage } from "./errors-page.ts";
import { wrongVerdict } from "./testing/verdict.ts";

function pageOf(given: Parameters<typeof wrongVerdict>[0]): string {
  return errorsPage("drawn", [], [{ verdict: wrongVerdict(given), image: undefined }]);
}

test("marks what was read otherwise than it is written", () => {
  expect(pageOf({ wanted: "2048", got: "2148" })).toContain("2<mark>1</mark>48");
  expect(pageOf({ wanted: "2048", got: "20448" })).toContain("204<mark>4</mark>8");
  expect(pageOf({ wanted: "2048", got: "204" })).toContain("204<mark>‸</mark>");
});

test("says what was wanted, how sure the answer was, and why it needs a look", () => {
  const page = pageOf({ confidence: 0.987, status: "review", reasons: ["touching", "faint"] });
  expect(page).toContain(">2048<");
  expect(page).toContain(">98.7%<");
  expect(page).toContain("review, touching, faint");
});

test("names of files are no markup", () => {
  const page = pageOf({ name: "<b>&.png" });
  expect(page).toContain("&lt;b&gt;&amp;.png");
  expect(page).not.toContain("<b>&.png");
});

test("has the picture in it, with a box round each digit", () => {
  const image = {
    url: "data:image/png;base64,AAAA",
    area: { x: 0, y: 0, width: 90, height: 40 },
    digits: [
      {
        digit: 4,
        confidence: 0.9,
        box: { x: 7, y: 5, width: 20, height: 30 },
        alternatives: [],
        reasons: [],
      },
    ],
  } as const;
  const page = errorsPage("drawn", [], [{ verdict: wrongVerdict(), image }]);
  expect(page).toContain('href="data:image/png;base64,AAAA"');
  expect(page).toContain('<rect x="7" y="5" width="20" height="30">');
  expect(page).not.toMatch(/(src|href)="(https?:|\/)/);
});
