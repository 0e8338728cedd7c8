import { type LumaImage, type Plane, resize } from "@inkdigit/image-preprocess";
import { loadMnistPart } from "@inkdigit/mnist-data/node";

const SIDE = 28;
const { images } = await loadMnistPart("test");

/** Places in MNIST's test set of one good example of each digit, 0 to 9. */
const EXAMPLES = [3, 2, 1, 30, 4, 15, 21, 0, 61, 7];

/** A sheet of one level of grey. */
export function blankSheet(width: number, height: number, level = 220): LumaImage {
  return { width, height, data: new Uint8Array(width * height).fill(level) };
}

/** Write a digit on a sheet, dark, `size` pixels wide and high with its margins. */
export function write(
  sheet: LumaImage,
  digit: number,
  place: { readonly x: number; readonly y: number; readonly size?: number },
): void {
  const { x, y, size = 56 } = place;
  const at = EXAMPLES[digit]! * SIDE * SIDE;
  const small: Plane = { width: SIDE, height: SIDE, data: images.slice(at, at + SIDE * SIDE) };
  const ink = resize(small, { width: size, height: size, interpolation: "linear" });
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const i = (y + row) * sheet.width + x + column;
      sheet.data[i] = Math.round(
        sheet.data[i]! * (1 - (0.75 * ink.data[row * size + column]!) / 255),
      );
    }
  }
}

/** A sheet with lines of digits. */
export function sheetOfLines(...lines: readonly string[]): LumaImage {
  const columns = Math.max(...lines.map((line) => line.length));
  const sheet = blankSheet(40 + 50 * columns, 40 + 90 * lines.length);
  lines.forEach((line, row) => {
    [...line].forEach((digit, column) => {
      write(sheet, Number(digit), { x: 20 + 50 * column, y: 20 + 90 * row });
    });
  });
  return sheet;
}

/** A ruled grid with a digit in each cell that is not a dot. */
export function sheetOfGrid(rows: readonly string[]): LumaImage {
  const cell = 64;
  const sheet = blankSheet(60 + cell * rows[0]!.length, 60 + cell * rows.length);
  const rule = (x: number, y: number, width: number, height: number) => {
    for (let row = y; row < y + height; row++) {
      sheet.data.fill(60, row * sheet.width + x, row * sheet.width + x + width);
    }
  };
  for (let i = 0; i <= rows.length; i++) rule(30, 30 + cell * i, cell * rows[0]!.length + 3, 3);
  for (let i = 0; i <= rows[0]!.length; i++) rule(30 + cell * i, 30, 3, cell * rows.length + 3);
  rows.forEach((row, y) => {
    [...row].forEach((digit, x) => {
      if (digit === ".") return;
      write(sheet, Number(digit), { x: 30 + cell * x + 10, y: 30 + cell * y + 10, size: 46 });
    });
  });
  return sheet;
}
