import type { Box, RgbaImage } from "@inkdigit/image-preprocess";
import type { ReadOutcome } from "../outcome.ts";
import { GLYPH_HEIGHT, GLYPH_WIDTH, glyphs } from "./digit-glyphs.ts";

type Colour = readonly [red: number, green: number, blue: number];

const SURE: Colour = [0, 140, 70];
const DOUBTFUL: Colour = [214, 96, 0];
const BEHIND: Colour = [255, 255, 255];

/** A glyph is as high as this share of the digit, and at least as many pixels as it has rows. */
const GLYPH_SHARE = 0.3;

/**
 * The picture with a box around each digit that was read, and the digit at its upper left corner:
 * green, or orange where a person should look.
 */
export function annotate({ width, height, data }: RgbaImage, outcome: ReadOutcome): RgbaImage {
  const picture = { width, height, data: Uint8Array.from(data) };
  const pen = Math.max(1, Math.round(Math.min(width, height) / 400));
  for (const { digit, box, doubtful } of marksOf(outcome)) {
    const colour = doubtful ? DOUBTFUL : SURE;
    outline(picture, box, pen, colour);
    label(picture, String(digit), box, colour);
  }
  return picture;
}

function marksOf({ cells, lines }: ReadOutcome) {
  if (cells) {
    return cells.flat().flatMap(({ digit, box, status }) => {
      return digit === null ? [] : [{ digit, box, doubtful: status === "review" }];
    });
  }
  return lines
    .flatMap(({ digits }) => digits)
    .map(({ digit, box, reasons }) => ({ digit, box, doubtful: reasons.length > 0 }));
}

/** The box's edges, drawn around it. */
function outline(picture: RgbaImage, box: Box, pen: number, colour: Colour): void {
  const { x, y, width, height } = box;
  fill(picture, { x: x - pen, y: y - pen, width: width + 2 * pen, height: pen }, colour);
  fill(picture, { x: x - pen, y: y + height, width: width + 2 * pen, height: pen }, colour);
  fill(picture, { x: x - pen, y, width: pen, height }, colour);
  fill(picture, { x: x + width, y, width: pen, height }, colour);
}

/** The glyph on a white ground, above the box where there is room, else in its corner. */
function label(picture: RgbaImage, glyph: string, box: Box, colour: Colour): void {
  const dot = Math.max(1, Math.round((GLYPH_SHARE * box.height) / GLYPH_HEIGHT));
  const height = (GLYPH_HEIGHT + 2) * dot;
  const x = Math.floor(box.x);
  const y = Math.floor(box.y - height >= 0 ? box.y - height : box.y);
  fill(picture, { x, y, width: (GLYPH_WIDTH + 2) * dot, height }, BEHIND);
  for (const [row, line] of glyphs[glyph]!.entries()) {
    for (const [column, mark] of Array.from(line).entries()) {
      if (mark !== "#") continue;
      const place = { x: x + (column + 1) * dot, y: y + (row + 1) * dot };
      fill(picture, { ...place, width: dot, height: dot }, colour);
    }
  }
}

/** Fill what of the box lies in the picture. */
function fill(picture: RgbaImage, box: Box, [red, green, blue]: Colour): void {
  const left = Math.max(0, Math.round(box.x));
  const right = Math.min(picture.width, Math.round(box.x + box.width));
  const bottom = Math.min(picture.height, Math.round(box.y + box.height));
  for (let y = Math.max(0, Math.round(box.y)); y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * picture.width + x) * 4;
      picture.data[at] = red;
      picture.data[at + 1] = green;
      picture.data[at + 2] = blue;
      picture.data[at + 3] = 255;
    }
  }
}
