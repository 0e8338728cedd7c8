import { invert } from "../colour/invert.ts";
import { toLuma } from "../colour/to-luma.ts";
import { strokeLevels, toWorkingSize, withoutLines } from "../digit/find-writing.ts";
import { paperIsDark, toInk } from "../digit/polarity.ts";
import { toField } from "../digit/to-field.ts";
import { ImageError } from "../errors.ts";
import { flattenLight } from "../page/flatten-light.ts";
import type { InkImage, LumaImage, RgbaImage } from "../picture.ts";
import { threshold } from "../threshold/threshold.ts";
import { type Pipeline, pipeline } from "./pipeline.ts";

/**
 * From a photo, a scan or a drawing of one digit to MNIST's 28x28 field: dark ink on light paper, even
 * light, no noise, no lines of a box.
 *
 * Its steps throw an {@link ImageError} `EMPTY_IMAGE` where nothing is written.
 */
export function digitPipeline(): Pipeline<RgbaImage, InkImage> {
  return pipeline("luma", (photo: RgbaImage) => toLuma(photo))
    .step("light paper", (luma) => (paperIsDark(luma) ? invert(luma) : luma))
    .step("size", (luma) => toWorkingSize(luma).sized)
    .step("even light", (luma: LumaImage) => flattenLight(luma))
    .step("ink", (luma) => toInk(luma, { paper: "light" }))
    .step("without noise", withoutNoise)
    .step("without lines", onlyWriting)
    .step("field", toField);
}

function withoutNoise(ink: InkImage): InkImage {
  const levels = strokeLevels(ink);
  if (!levels) throw new ImageError("EMPTY_IMAGE", "nothing stands out of the paper");
  return threshold(ink, { thresh: levels.least, type: "tozero" });
}

function onlyWriting(ink: InkImage): InkImage {
  const { mask } = withoutLines(threshold(ink, { thresh: 0 }));
  return { ...ink, data: ink.data.map((level, i) => (mask.data[i] === 0 ? 0 : level)) };
}
