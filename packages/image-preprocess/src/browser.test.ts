import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromeAdvice, findChrome, openSourcePage, type SourcePage } from "@inkdigit/test-chrome";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserPage } from "../test/browser-page.ts";
import { answerAll } from "../test/every-operation.ts";
import { damaged, gradient, pngStart, toSharp } from "../test/files.ts";
import { expectSamePixels } from "../test/opencv.ts";
import { runPipelines } from "../test/pipelines.ts";
import { ruledSheet } from "../test/planes.ts";
import * as jimp from "./jimp.ts";
import type { RgbaImage } from "./picture.ts";

const chrome = findChrome();
if (!chrome) console.warn(chromeAdvice);

const picture = gradient(61, 43);

declare const offered: BrowserPage;

/** What the browser gave: a picture, or the code of the error. */
type Outcome = RgbaImage | { readonly code: string };

describe.runIf(chrome)("in Chromium", () => {
  let source: SourcePage;
  beforeAll(async () => {
    source = await openSourcePage(new URL("../", import.meta.url), "test/browser-page.ts");
  });
  afterAll(() => source?.close());

  async function decode(bytes: Uint8Array, maxPixels = 1e8): Promise<Outcome> {
    const base64 = Buffer.from(bytes).toString("base64");
    const outcome = await source.page.evaluate(([file, most]) => offered.decode(file, most), [
      base64,
      maxPixels,
    ] as const);
    if ("code" in outcome) return outcome;
    const { width, height } = outcome;
    return { width, height, data: Uint8Array.from(Buffer.from(outcome.base64, "base64")) };
  }

  test.each([
    ["PNG", toSharp(picture).png(), 0],
    ["PNG with a palette", toSharp(picture).png({ palette: true }), 0],
    ["JPEG", toSharp(picture).jpeg({ chromaSubsampling: "4:4:4" }), 4],
    ["GIF", toSharp(picture).gif(), 0],
    ["TIFF", toSharp(picture).tiff({ compression: "deflate" }), 0],
    ["TIFF of JPEGs", toSharp(picture).removeAlpha().tiff({ compression: "jpeg", quality: 95 }), 4],
  ] as const)("gives the pixels of the jimp codec: %s", async (_, file, tolerance) => {
    const bytes = await file.toBuffer();
    const ours = (await decode(bytes)) as RgbaImage;
    expectSamePixels(ours, await jimp.decode(bytes), { tolerance, share: 0.995 });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("turns orientation %i upright", async (orientation) => {
    const exif = { IFD0: { Orientation: String(orientation) } };
    for (const file of [toSharp(picture).png(), toSharp(picture).jpeg({ quality: 100 })]) {
      const bytes = await file.withExif(exif).toBuffer();
      const ours = (await decode(bytes)) as RgbaImage;
      expectSamePixels(ours, await jimp.decode(bytes), { tolerance: 25, share: 0.99 });
    }
  });

  test("reads WebP and AVIF", async () => {
    const webp = await toSharp(picture).webp({ lossless: true }).toBuffer();
    expectSamePixels((await decode(webp)) as RgbaImage, picture);
    const avif = await toSharp(picture).avif({ quality: 90 }).toBuffer();
    expect(await decode(avif)).toMatchObject({ width: 61, height: 43 });
  });

  const suite = join(import.meta.dirname, "../../../../shared/corpus/decoder_pngsuite");
  test.runIf(existsSync(suite))("reads all of PngSuite", async () => {
    for (const name of readdirSync(suite).filter((each) => each.endsWith(".png"))) {
      const bytes = readFileSync(join(suite, name));
      const ours = await decode(bytes);
      expect("code" in ours, name).toBe(name.startsWith("x"));
      if ("code" in ours) continue;
      expectSamePixels(onWhite(ours), onWhite(await jimp.decode(bytes)), { tolerance: 1 });
    }
  });

  test.each([
    ["nothing", new Uint8Array(), "EMPTY_FILE"],
    ["a text", new TextEncoder().encode("hello"), "UNSUPPORTED_FORMAT"],
    ["a giant", pngStart(60_000, 60_000), "IMAGE_TOO_LARGE"],
  ])("refuses %s", async (_, bytes, code) => {
    expect(await decode(bytes)).toEqual({ code });
  });

  test("refuses a file that is cut short", async () => {
    for (const format of ["png", "jpeg", "gif", "webp"] as const) {
      const whole = await toSharp(picture)[format]().toBuffer();
      for (const share of [0.3, 0.6, 0.9]) {
        const cut = whole.subarray(0, Math.floor(share * whole.length));
        expect(await decode(cut), `${format} ${share}`).toEqual({ code: "CORRUPT_IMAGE" });
      }
    }
  });

  test("refuses damage of any kind by its own codes", async () => {
    for (const format of ["png", "jpeg", "webp"] as const) {
      const file = await toSharp(picture)[format]().toBuffer();
      for (const bytes of damaged(file, 30, 1)) {
        const ours = await decode(bytes, 100_000);
        if ("code" in ours) expect(ours.code).toMatch(/^[A-Z_]+$/);
      }
    }
  });

  test("makes the pixels that Node makes, after every step of every pipeline", async () => {
    const photo = gridPhoto();
    const base64 = Buffer.from(photo.data).toString("base64");
    const here = runPipelines(photo);
    const there = await source.page.evaluate((given) => offered.runPipelines(given), {
      width: photo.width,
      height: photo.height,
      base64,
    });
    expect(there.map(({ name }) => name)).toEqual(here.map(({ name }) => name));
    expect(here.length).toBeGreaterThan(20);
    for (const [i, step] of here.entries()) expect(there[i], step.name).toEqual(step);
  });

  test("makes the pixels that Node makes, by every operation", async () => {
    const { width, height, data } = ruledSheet(59, 44);
    const here = answerAll({ width, height, data });
    const base64 = Buffer.from(data).toString("base64");
    const there = await source.page.evaluate((given) => offered.answerAll(given), {
      width,
      height,
      base64,
    });
    for (const [i, answer] of here.entries()) expect(there[i], answer.name).toEqual(answer);
    expect(there.length).toBe(here.length);
  }, 120_000);

  test("writes a PNG that can be read again", async () => {
    const written = await source.page.evaluate(() =>
      offered.encodePng({ width: 3, height: 1, values: [0, 100, 255] }),
    );
    const { data } = await jimp.decode(Uint8Array.from(written));
    expect([...data.filter((_, i) => i % 4 === 2)]).toEqual([0, 100, 255]);
  });
});

/** A sheet on a dark table, with a grid of five by five cells and strokes in some of them. */
function gridPhoto(): RgbaImage {
  const [width, height] = [260, 240];
  const isRule = (at: number) => at >= 40 && at <= 191 && (at - 40) % 30 < 2;
  const data = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const x = i % width;
    const y = Math.floor(i / width);
    const inside = x >= 40 && x <= 191 && y >= 40 && y <= 191;
    const isInk = inside && (isRule(x) || isRule(y) || (x + y) % 30 < 4);
    const isSheet = x > 15 && x < 235 && y > 12 && y < 220;
    const level = (isInk ? 50 : isSheet ? 215 : 60) * (1 - x / 700);
    data.set([level, level * 0.97, level * 0.9, 255], 4 * i);
  }
  return { width, height, data };
}

/** A transparent pixel has no colour of its own on a canvas. */
function onWhite({ width, height, data }: RgbaImage): RgbaImage {
  const flat = data.map((value, i) => {
    const alpha = data[i | 3]!;
    return i % 4 === 3 ? 255 : Math.round((value * alpha + 255 * (255 - alpha)) / 255);
  });
  return { width, height, data: flat };
}
