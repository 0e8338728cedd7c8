import { createClassifier, type Reading } from "@inkdigit/classifier";
import { decode } from "@inkdigit/image-preprocess/jimp";
import { beforeAll, expect, test } from "vitest";
import { errorPictures } from "./error-picture.ts";
import { wrongVerdict } from "./testing/verdict.ts";

const classifier = createClassifier();
/** White, with a black bar where a cell's digit may be. */
const picture = { width: 400, height: 200, data: new Uint8Array(400 * 200).fill(255) };
for (let y = 60; y < 140; y++) picture.data.fill(0, 400 * y + 90, 400 * y + 100);

const outcome: Reading = {
  status: "review",
  text: "",
  confidence: 0,
  lines: [],
  reasons: ["no-grid"],
  image: { width: 400, height: 200 },
  model: { name: "lenet", version: "1" },
};
const answer = { outcome, picture, seconds: 0, processorSeconds: 0 };
const box = { x: 50, y: 50, width: 100, height: 100 };

let cell: Awaited<ReturnType<typeof errorPictures>>[number];
beforeAll(async () => {
  const verdicts = [
    wrongVerdict({ kind: "grid", cell: { row: 1, column: 1 }, isRight: true, box }),
    wrongVerdict({ kind: "grid", cell: { row: 1, column: 2 }, box }),
  ];
  const errors = await errorPictures(verdicts, answer, classifier);
  expect(errors).toHaveLength(1);
  cell = errors[0]!;
});

test("a cell is shown with some of what is around it", async () => {
  expect(cell.verdict.cell).toEqual({ row: 1, column: 2 });
  expect(cell.image?.area).toEqual({ x: 30, y: 30, width: 140, height: 140 });
  const base64 = cell.image!.url.replace("data:image/png;base64,", "");
  const shown = await decode(Buffer.from(base64, "base64"));
  const levelAt = (x: number, y: number) => shown.data[4 * (140 * y + x)];
  expect([shown.width, shown.height]).toEqual([140, 140]);
  expect([levelAt(59, 50), levelAt(60, 50), levelAt(69, 50), levelAt(70, 50)]).toEqual([
    255, 0, 0, 255,
  ]);
});

test("a grid that was not found is one error, as a whole", async () => {
  const cells = [1, 2, 3].map((column) =>
    wrongVerdict({ kind: "grid", cell: { row: 1, column }, got: "", confidence: undefined }),
  );
  const errors = await errorPictures(cells, answer, classifier);
  expect(errors).toHaveLength(1);
  expect(errors[0]!.verdict).toMatchObject({ wanted: "a grid: 3 cells" });
  expect(errors[0]!.verdict.cell).toBeUndefined();
  expect(errors[0]!.image?.area).toEqual({ x: 0, y: 0, width: 400, height: 200 });
});

test("of one digit the field is there that the network saw", async () => {
  const [error] = await errorPictures([wrongVerdict({ kind: "isolated" })], answer, classifier);
  const base64 = error!.field!.replace("data:image/png;base64,", "");
  const field = await decode(Buffer.from(base64, "base64"));
  expect([field.width, field.height]).toEqual([28, 28]);
});

test("what is right has no picture", async () => {
  expect(await errorPictures([wrongVerdict({ isRight: true })], answer, classifier)).toEqual([]);
});

test("pictures that are small are shown as they are", async () => {
  const shades = [0, 60, 120, 180, 240];
  for (const shade of shades) {
    const small = { width: 16, height: 16, data: new Uint8Array(16 * 16).fill(shade) };
    const [error] = await errorPictures(
      [wrongVerdict({ kind: "string" })],
      { ...answer, picture: small },
      classifier,
    );
    const base64 = error!.image!.url.replace("data:image/png;base64,", "");
    const shown = await decode(Buffer.from(base64, "base64"));
    expect(shown.data.filter((_, i) => i % 4 === 0)).toEqual(small.data);
  }
});
