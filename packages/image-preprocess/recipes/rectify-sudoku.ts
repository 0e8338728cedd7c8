import {
  findGrid,
  flattenLight,
  type InkImage,
  type RgbaImage,
  rectifyGrid,
  toInk,
  toLuma,
} from "@inkdigit/image-preprocess";

/** A photographed sudoku, each cell 48 by 48 pixels: light on dark, as MNIST is. */
export function rectifySudoku(photo: RgbaImage): InkImage {
  const ink = toInk(flattenLight(toLuma(photo)), { paper: "light" });
  const grid = findGrid(ink, { rows: 9, columns: 9 });
  if (!grid) throw new Error("There is no sudoku on the photo");
  return rectifyGrid(ink, grid, { cell: 48 });
}
