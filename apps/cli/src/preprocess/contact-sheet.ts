import { type Plane, resize } from "@inkdigit/image-preprocess";
import { GLYPH_HEIGHT, GLYPH_WIDTH, glyphs } from "../read/pictures/digit-glyphs.ts";

/** Side of the square that a picture is fitted into, in pixels. */
const TILE = 320;
/** Around every picture, in pixels. */
const GAP = 12;
/** Pixels of a dot of the numbers. */
const DOT = 2;
/** Above every picture, for its number. */
const HEAD = GLYPH_HEIGHT * DOT + GAP;
const MOST_COLUMNS = 4;
/** Neither black nor white, so that the edges of a picture are seen. */
const GROUND = 128;
const TEXT = 255;

/** Pictures side by side on grey, in rows of up to four, numbered from 1 as their files are. */
export function contactSheet(pictures: readonly Plane[]): Plane {
  const columns = Math.min(MOST_COLUMNS, Math.max(1, pictures.length));
  const rows = Math.ceil(pictures.length / columns);
  const [across, down] = [TILE + GAP, TILE + HEAD + GAP];
  const width = columns * across + GAP;
  const height = rows * down + GAP;
  const sheet: Plane = { width, height, data: new Uint8Array(width * height).fill(GROUND) };
  pictures.forEach((picture, i) => {
    const x = GAP + (i % columns) * across;
    const y = GAP + Math.floor(i / columns) * down;
    write(sheet, String(i + 1), x, y);
    paste(sheet, fitted(picture), x, y + HEAD);
  });
  return sheet;
}

/** Made smaller smoothly; made larger in whole steps, so that pixels are seen. */
function fitted(picture: Plane): Plane {
  const longer = Math.max(picture.width, picture.height);
  const scale = longer > TILE ? TILE / longer : Math.floor(TILE / longer);
  return resize(picture, {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
    interpolation: scale < 1 ? "area" : "nearest",
  });
}

function paste(sheet: Plane, { width, height, data }: Plane, x: number, y: number): void {
  for (let row = 0; row < height; row++) {
    sheet.data.set(data.subarray(row * width, (row + 1) * width), (y + row) * sheet.width + x);
  }
}

function write(sheet: Plane, number: string, x: number, y: number): void {
  [...number].forEach((digit, i) => {
    const left = x + i * (GLYPH_WIDTH + 1) * DOT;
    glyphs[digit]!.forEach((line, row) => {
      for (let at = 0; at < GLYPH_WIDTH * DOT; at++) {
        if (line[Math.floor(at / DOT)] !== "#") continue;
        for (let dot = 0; dot < DOT; dot++) {
          sheet.data[(y + row * DOT + dot) * sheet.width + left + at] = TEXT;
        }
      }
    });
  });
}
