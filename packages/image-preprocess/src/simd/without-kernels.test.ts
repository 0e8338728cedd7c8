import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { answerAll } from "../../test/every-operation.ts";
import { randomBytes, randomPlane } from "../../test/opencv.ts";
import { ruledSheet } from "../../test/planes.ts";
import * as core from "../index.ts";
import { openKernel } from "./kernel-memory.ts";
import { POINTWISE } from "./kernels/pointwise.generated.ts";

/** The same sources where WebAssembly is not allowed. */
let plain: typeof core;
let answerPlainly: typeof answerAll;

beforeAll(async () => {
  vi.resetModules();
  vi.stubGlobal("WebAssembly", undefined);
  plain = await import("../index.ts");
  answerPlainly = (await import("../../test/every-operation.ts")).answerAll;
});
afterAll(() => vi.unstubAllGlobals());

const PICTURES: readonly (readonly [name: string, picture: core.RgbaImage])[] = [
  ["one pixel", noise(1, 1)],
  ["one row", noise(17, 1)],
  ["one column", noise(1, 13)],
  ["2 by 2", noise(2, 2)],
  ["one value", { width: 9, height: 7, data: new Uint8Array(252).fill(200) }],
  ["noise", noise(29, 21)],
  ["shapes", ruledSheet(59, 44)],
];

/** Most of it is plain JavaScript that is run for the first time. */
const PATIENCE = 120_000;

test.each(PICTURES)(
  "every operation gives the same without kernels: %s",
  (_, picture) => {
    vi.unstubAllGlobals();
    const answers = answerAll(picture);
    vi.stubGlobal("WebAssembly", undefined);
    for (const [i, answer] of answerPlainly(picture).entries()) {
      expect(answers[i], answer.name).toEqual(answer);
    }
  },
  PATIENCE,
);

test("kernels are used where they can be, and only there", async () => {
  vi.unstubAllGlobals();
  expect(openKernel(POINTWISE, [])).toBeDefined();
  vi.stubGlobal("WebAssembly", undefined);
  const memory = await import("./kernel-memory.ts");
  expect(memory.openKernel(POINTWISE, [])).toBeUndefined();
});

test("a picture that is worked on piece by piece has no seams", () => {
  const picture = randomPlane<"luma">(3001, 311, 8);
  const filters: Record<string, (from: typeof core) => { readonly data: ArrayLike<number> }> = {
    threshold: ({ threshold }) => threshold(picture, { thresh: 99 }),
    adaptiveThreshold: (from) => from.adaptiveThreshold(picture, { blockSize: 15, C: 3 }),
    blur: ({ blur }) => blur(picture, { ksize: 31, border: "wrap" }),
    sobel: ({ sobel }) => sobel(picture, { dx: 1, dy: 1, ksize: 5, ddepth: "float32" }),
    erode: ({ erode, structuringElement }) =>
      erode(picture, { kernel: structuringElement("ellipse", 7) }),
  };
  for (const [name, filter] of Object.entries(filters)) {
    vi.unstubAllGlobals();
    const { data } = filter(core);
    vi.stubGlobal("WebAssembly", undefined);
    const { data: expected } = filter(plain);
    expect(
      Array.from(expected).findIndex((value, i) => value !== data[i]),
      name,
    ).toBe(-1);
  }
});

test("every function is among the operations", () => {
  vi.unstubAllGlobals();
  const named = new Set(answerAll(noise(9, 9)).map(({ name }) => name.split(",")[0]));
  const functions = Object.entries(core).flatMap(([name, value]) =>
    typeof value === "function" && name !== "ImageError" ? [name] : [],
  );
  expect(functions.filter((name) => !named.has(name))).toEqual([]);
});

function noise(width: number, height: number): core.RgbaImage {
  const data = randomBytes(4 * width * height, width + 100 * height);
  return { width, height, data: data.map((value, i) => (i % 4 === 3 ? 255 : value)) };
}
