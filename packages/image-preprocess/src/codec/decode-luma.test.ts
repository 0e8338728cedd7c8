import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gradient, toSharp } from "../../test/files.ts";
import { expectSamePixels } from "../../test/opencv.ts";
import { toLuma } from "../colour/to-luma.ts";
import { decode, decodeLuma } from "../jimp.ts";
import type { RgbaImage } from "../picture.ts";

const picture = gradient(61, 43);
const onItsSide = { IFD0: { Orientation: "6" } };
const suite = join(import.meta.dirname, "../../../../../shared/corpus/decoder_pngsuite");

describe("reads in grey what is grey of the colours", () => {
  test.each([
    ["colour", toSharp(picture).png()],
    ["a palette", toSharp(picture).png({ palette: true, colours: 9 })],
    ["grey", toSharp(picture).greyscale().png()],
    ["grey, one pixel", toSharp(gradient(1, 1)).greyscale().png()],
    ["grey, interlaced", toSharp(picture).greyscale().png({ progressive: true })],
    ["grey, on its side", toSharp(picture).greyscale().png().withExif(onItsSide)],
    ["grey, see-through", toSharp(translucent(picture)).toColourspace("b-w").png()],
    ["grey, 16 bits", toSharp(picture).toColourspace("grey16").png()],
    ["JPEG", toSharp(picture).jpeg()],
  ])("%s", async (_, file) => {
    const bytes = await file.toBuffer();
    expectSamePixels(await decodeLuma(bytes), toLuma(await decode(bytes)));
  });

  test.runIf(existsSync(suite))("all of PngSuite", async () => {
    for (const name of readdirSync(suite).filter((each) => each.endsWith(".png"))) {
      const bytes = readFileSync(join(suite, name));
      const [luma, rgba] = [decodeLuma(bytes), decode(bytes)];
      if (name.startsWith("x")) {
        const [ours, theirs] = await Promise.all([luma, rgba].map((each) => each.catch(String)));
        expect(ours, name).toBe(theirs);
      } else expectSamePixels(await luma, toLuma(await rgba));
    }
  });

  test("and refuses what is no picture", async () => {
    await expect(decodeLuma(new Uint8Array())).rejects.toMatchObject({
      name: "ImageError",
      code: "EMPTY_FILE",
    });
  });
});

function translucent(rgba: RgbaImage): RgbaImage {
  return { ...rgba, data: rgba.data.map((value, i) => (i % 4 === 3 ? i % 256 : value)) };
}
