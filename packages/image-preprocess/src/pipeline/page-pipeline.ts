import { invert } from "../colour/invert.ts";
import { toLuma } from "../colour/to-luma.ts";
import { rotate } from "../geometry/rotate.ts";
import { findSheet } from "../page/find-sheet.ts";
import { flattenLight } from "../page/flatten-light.ts";
import { rectify } from "../page/rectify.ts";
import { skewAngle } from "../page/skew-angle.ts";
import type { LumaImage, RgbaImage } from "../picture.ts";
import { adaptiveThreshold } from "../threshold/adaptive-threshold.ts";
import { type Pipeline, pipeline } from "./pipeline.ts";

/** The window that ink is told from paper in: this share of the page's longer side. */
const WINDOW = 0.025;
/** In even light, ink is darker than its surroundings by at least so many levels. */
const DARKER = 15;

/**
 * From a photo of a written or printed page to black on white, as if it had been scanned: the sheet
 * seen from straight above (where its edges are seen), in even light, its lines level.
 */
export function pagePipeline(): Pipeline<RgbaImage, LumaImage> {
  return pipeline("luma", (photo: RgbaImage) => toLuma(photo))
    .step("sheet", straightSheet)
    .step("even light", (luma: LumaImage) => flattenLight(luma))
    .step("level", level)
    .step("black and white", blackAndWhite);
}

function straightSheet(luma: LumaImage): LumaImage {
  const corners = findSheet(luma);
  return corners ? rectify(luma, corners) : luma;
}

function level(luma: LumaImage): LumaImage {
  return rotate(luma, -skewAngle(invert(luma)), { borderValue: 255 });
}

function blackAndWhite(luma: LumaImage): LumaImage {
  const longer = Math.max(luma.width, luma.height);
  const blockSize = 2 * Math.max(2, Math.round((WINDOW * longer) / 2)) + 1;
  return adaptiveThreshold(luma, { blockSize, C: DARKER });
}
