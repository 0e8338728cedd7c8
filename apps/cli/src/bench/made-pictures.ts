import { type LumaImage, resize } from "@inkdigit/image-preprocess";
import { GLYPH_HEIGHT, GLYPH_WIDTH, glyphs } from "../read/pictures/digit-glyphs.ts";

/** Side of the pictures, in pixels: between a cell of a form and a photo of one digit. */
export const MADE_SIDE = 160;

const PAPER = 235;
const PEN = 40;
/** From one square of the glyph to the next, in pixels. */
const SQUARE = 15;

/** The ten digits, each drawn dark on a light sheet, soft as a scanner gives them. */
export function madePictures(): LumaImage[] {
  return Array.from({ length: 10 }, (_, digit) => sheetWith(glyphs[digit]!));
}

function sheetWith(glyph: readonly string[]): LumaImage {
  const drawn = Uint8Array.from({ length: GLYPH_WIDTH * GLYPH_HEIGHT }, (_, i) =>
    glyph[Math.floor(i / GLYPH_WIDTH)]![i % GLYPH_WIDTH] === "#" ? PEN : PAPER,
  );
  const small: LumaImage = { width: GLYPH_WIDTH, height: GLYPH_HEIGHT, data: drawn };
  const size = { width: GLYPH_WIDTH * SQUARE, height: GLYPH_HEIGHT * SQUARE };
  const large = resize(small, { ...size, interpolation: "cubic" });
  const data = new Uint8Array(MADE_SIDE * MADE_SIDE).fill(PAPER);
  const left = (MADE_SIDE - size.width) >> 1;
  const top = (MADE_SIDE - size.height) >> 1;
  for (let y = 0; y < size.height; y++) {
    const row = large.data.subarray(y * size.width, (y + 1) * size.width);
    data.set(row, (top + y) * MADE_SIDE + left);
  }
  return { width: MADE_SIDE, height: MADE_SIDE, data };
}
