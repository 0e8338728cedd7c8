import type { Plane } from "@inkdigit/image-preprocess";

/** Ink that is seen in a terminal, which knows no grey. */
const SEEN = 100;

/** A picture of ink as text, two rows of pixels a line. */
export function drawInk({ width, height, data }: Plane): string {
  const isInk = (x: number, y: number) => y < height && data[y * width + x]! >= SEEN;
  let text = "";
  for (let y = 0; y < height; y += 2) {
    let line = "";
    for (let x = 0; x < width; x++) {
      line += [" ", "▄", "▀", "█"][(isInk(x, y) ? 2 : 0) + (isInk(x, y + 1) ? 1 : 0)];
    }
    text += `${line.trimEnd()}\n`;
  }
  return text;
}
