import { type Box, deslant, type InkImage, resize } from "@inkdigit/image-preprocess";
import { cutArea, cutOut } from "../find/cut-out.ts";
import { joinMarks, type Mark } from "../find/mark.ts";
import { maskAbove } from "../find/written-ink.ts";
import type { Sheet } from "../sheet.ts";

/** The writing of one line alone, at a size and slant of its own. */
export interface LineDrawing {
  /** 0 is paper, 255 a full stroke. */
  readonly ink: InkImage;
  /** 255 where there is ink, else 0. */
  readonly mask: InkImage;
  /** The smallest box on the sheet around some of the drawing's pixels, given as indices. */
  boxOf(pixels: Iterable<number>): Box;
}

/** Height of a line's digits on its drawing, in pixels: more than twice that of a field's digit. */
export const LINE_HEIGHT = 48;

/** The writing of one line alone, as it stands on the sheet. */
export interface LineCut {
  /** 0 is paper, 255 a full stroke. */
  readonly ink: InkImage;
  /** Where ink begins on `ink`, 0 to 255. */
  readonly inkLevel: number;
  /** Where it was cut out of the sheet, in its pixels. */
  readonly left: number;
  readonly top: number;
}

export function cutLine({ written, labels }: Sheet, marks: readonly Mark[]): LineCut {
  const line = joinMarks(marks);
  const { x: left, y: top } = cutArea(written.ink, line.box);
  return { ink: cutOut(written.ink, labels, line), inkLevel: written.inkLevel, left, top };
}

/**
 * A line drawn with its digits `LINE_HEIGHT` high.
 *
 * @param height - Of its digits on the sheet, in pixels.
 * @param slant - How many degrees its strokes lean to the right; they stand upright on the drawing.
 */
export function drawLine(line: LineCut, height: number, slant: number): LineDrawing {
  const { left, top } = line;
  const scale = LINE_HEIGHT / height;
  const sized = resized(line.ink, scale);
  const ink = slant === 0 ? sized : deslant(sized, slant);
  const shear = Math.tan((slant * Math.PI) / 180);
  const margin = (ink.width - sized.width) / 2;
  const middle = (ink.height - 1) / 2;
  return {
    ink,
    mask: maskAbove(ink, line.inkLevel),
    boxOf(pixels) {
      let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
      for (const pixel of pixels) {
        const y = Math.floor(pixel / ink.width);
        const x = (pixel % ink.width) - margin - shear * (y - middle);
        x0 = Math.min(x0, x);
        x1 = Math.max(x1, x + 1);
        y0 = Math.min(y0, y);
        y1 = Math.max(y1, y + 1);
      }
      return {
        x: left + x0 / scale,
        y: top + y0 / scale,
        width: (x1 - x0) / scale,
        height: (y1 - y0) / scale,
      };
    },
  };
}

function resized(image: InkImage, scale: number): InkImage {
  if (scale === 1) return image;
  return resize(image, {
    width: Math.max(1, Math.round(image.width * scale)),
    height: Math.max(1, Math.round(image.height * scale)),
    interpolation: scale < 1 ? "area" : "linear",
  });
}
