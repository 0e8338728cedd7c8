import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "@inkdigit/image-preprocess/jimp";
import { expect, test } from "vitest";
import { runHere } from "../testing/capture-terminal.ts";
import { digitPicture, pngOf, sample } from "../testing/pictures.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

const preprocess = (...given: string[]) => runHere("preprocess", ...given);

const DIGIT_STEPS = [
  "01-luma.png",
  "02-light-paper.png",
  "03-size.png",
  "04-even-light.png",
  "05-ink.png",
  "06-without-noise.png",
  "07-without-lines.png",
  "08-field.png",
  "contact-sheet.png",
];

test("says what makes a picture unlike MNIST", async () => {
  const folder = temporaryFolder({ "seven.png": await digitPicture(0) });
  const file = join(folder, "seven.png");
  expect(await preprocess(file)).toEqual({
    code: 0,
    out:
      `${file}\n` +
      "  inverted  the digit is darker than its paper; MNIST's are lighter\n" +
      "  luma, light paper, size, even light, ink, without noise, without lines, field: 28 x 28\n",
    err: "",
  });
  expect(readdirSync(folder)).toEqual(["seven.png"]);
});

test("writes the picture after every step, and all of them on a contact sheet", async () => {
  const folder = temporaryFolder({ "seven.png": await digitPicture(0) });
  const steps = join(folder, "new", "out");
  const { code, out } = await preprocess(join(folder, "seven.png"), "--steps", steps);
  expect(code).toBe(0);
  expect(out).toContain(`9 pictures, all on ${join(steps, "contact-sheet.png")}\n`);
  expect(readdirSync(steps)).toEqual(DIGIT_STEPS);
  const field = await decode(readFileSync(join(steps, "08-field.png")));
  expect([field.width, field.height]).toEqual([28, 28]);
  expect(field.data[0]).toBe(0);
  const sheet = await decode(readFileSync(join(steps, "contact-sheet.png")));
  // Two rows of four tiles of 320 pixels, with gaps and numbers.
  expect([sheet.width, sheet.height]).toEqual([4 * 332 + 12, 2 * 358 + 12]);
});

test("gives each of several pictures a folder, and says which failed", async () => {
  const folder = temporaryFolder({
    "in/a.png": await digitPicture(1),
    "in/b.png": "no picture",
    "in/c.png": await digitPicture(2),
  });
  const steps = join(folder, "out");
  const { code, out } = await preprocess(join(folder, "in"), "--steps", steps, "--json");
  expect(code).toBe(1);
  const [a, b, c] = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(a.steps).toHaveLength(8);
  expect(a.findings).toMatchObject([{ problem: "inverted" }]);
  expect(b).toMatchObject({ steps: [], error: { code: "UNSUPPORTED_FORMAT" } });
  expect(c.files).toHaveLength(9);
  expect(readdirSync(steps)).toHaveLength(2);
  for (const file of [...a.files, ...c.files]) expect(existsSync(file)).toBe(true);
});

test("a blank picture is a finding, with the steps until nothing is left", async () => {
  const folder = temporaryFolder({ "blank.png": await pngOf(50, 40, () => 230) });
  const { code, out } = await preprocess(join(folder, "blank.png"), "--json");
  expect(code).toBe(0);
  const { findings, steps, error } = JSON.parse(out);
  expect(findings).toMatchObject([{ problem: "blank" }]);
  expect(steps).toHaveLength(5);
  expect(error).toBeUndefined();
});

test("prepares a page", async () => {
  const folder = temporaryFolder({ "page.jpg": sample("page-three-lines.jpg") });
  const { code, out } = await preprocess(join(folder, "page.jpg"), "--as", "page", "--json");
  expect(code).toBe(0);
  const { findings, steps } = JSON.parse(out);
  expect(findings).toBeUndefined();
  expect(steps.map(({ name }: { name: string }) => name)).toEqual([
    "luma",
    "sheet",
    "even light",
    "level",
    "black and white",
  ]);
});

test("finds a grid, and says where there is none", async () => {
  const isRule = (at: number) => at >= 30 && at <= 302 && (at - 30) % 30 < 2;
  const grid = await pngOf(340, 340, (x, y) =>
    x >= 30 && y >= 30 && x <= 301 && y <= 301 && (isRule(x) || isRule(y)) ? 30 : 220,
  );
  const folder = temporaryFolder({ "grid.png": grid, "digit.png": await digitPicture(0) });
  const found = await preprocess(join(folder, "grid.png"), "--as", "grid", "--json");
  expect(JSON.parse(found.out).steps.at(-1)).toEqual({
    name: "without rules",
    width: 576,
    height: 576,
  });
  const none = await preprocess(join(folder, "digit.png"), "--as", "grid", "--grid", "4x4");
  expect(none.code).toBe(1);
  expect(none.out).toMatch(/ {2}failed: .*no grid of 4 rows and 4 columns is there\.\n$/);
});

test.each<[string, (folder: string) => string[], RegExp]>([
  ["nothing", () => [], /Nothing to read/],
  [
    "a file for a folder",
    (folder) => [`${folder}/a.png`, "--steps", `${folder}/a.png`],
    /--steps ".*" is no folder for pictures: it is a file/,
  ],
  [
    "a layout that there is not",
    (folder) => [`${folder}/a.png`, "--as", "line"],
    /must be one of digit, page or grid/,
  ],
])("refuses %s", async (_, given, message) => {
  const folder = temporaryFolder({ "a.png": await digitPicture(0) });
  const { code, out, err } = await preprocess(...given(folder));
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(message);
});

test("names a file that is not there", async () => {
  const { code, out } = await preprocess("no/such.png", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ file: "no/such.png", error: { code: "FILE_NOT_FOUND" } });
});
