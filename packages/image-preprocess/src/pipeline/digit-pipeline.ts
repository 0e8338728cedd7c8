import { invert } from "../colour/invert.ts";
import { toLuma } from "../colour/to-luma.ts";
import { strokeLevels, toWorkingSize, withoutLines } from "../digit/find-writing.ts";
import { paperIsDark, toInk } from "../digit/polarity.ts";
import { toField } from "../digit/to-field.ts";
import { ImageError } from "../errors.ts";
import { gaussianBlur } from "../filter/gaussian-blur.ts";
import { flattenLight } from "../page/flatten-light.ts";
import type { InkImage, LumaImage, RgbaImage } from "../picture.ts";
import { threshold } from "../threshold/threshold.ts";
import { type Pipeline, pipeline } from "./pipeline.ts";

/** What the picture itself would decide, decided otherwise. */
export interface DigitPipelineOptions {
  /** Whether ink is darker or lighter than the paper. Default: what the picture looks like. */
  readonly paper?: "light" | "dark";
  /** Side of the window of `flattenLight`, in pixels of the picture that it is given. */
  readonly window?: number;
  /** Deviation of the Gaussian that smooths the ink, in pixels. Default 0, which is no such step. */
  readonly sigma?: number;
  /** Ink up to this level is noise, 0 to 255. Default: the least of `strokeLevels`. */
  readonly thresh?: number;
  /** Whether the lines of a box, and ruled ones, are taken away. Default true. */
  readonly removeLines?: boolean;
}

/**
 * From a photo, a scan or a drawing of one digit to MNIST's 28x28 field: dark ink on light paper, even
 * light, no noise, no lines of a box.
 *
 * Its steps throw an {@link ImageError} `EMPTY_IMAGE` where nothing is written.
 */
export function digitPipeline({
  paper,
  window,
  sigma = 0,
  thresh,
  removeLines = true,
}: DigitPipelineOptions = {}): Pipeline<RgbaImage, InkImage> {
  const isDark = (luma: LumaImage) => (paper ? paper === "dark" : paperIsDark(luma));
  const ink = pipeline("luma", (photo: RgbaImage) => toLuma(photo))
    .step("light paper", (luma) => (isDark(luma) ? invert(luma) : luma))
    .step("size", (luma) => toWorkingSize(luma).sized)
    .step("even light", (luma: LumaImage) => flattenLight(luma, window ? { window } : {}))
    .step("ink", (luma) => toInk(luma, { paper: "light" }));
  const smooth =
    sigma > 0 ? ink.step("smooth", (rough) => gaussianBlur(rough, { sigmaX: sigma })) : ink;
  const clean = smooth.step("without noise", (noisy) => withoutNoise(noisy, thresh));
  const writing = removeLines ? clean.step("without lines", onlyWriting) : clean;
  return writing.step("field", toField);
}

function withoutNoise(ink: InkImage, thresh = strokeLevels(ink)?.least): InkImage {
  if (thresh === undefined) throw new ImageError("EMPTY_IMAGE", "nothing stands out of the paper");
  return threshold(ink, { thresh, type: "tozero" });
}

function onlyWriting(ink: InkImage): InkImage {
  const { mask } = withoutLines(threshold(ink, { thresh: 0 }));
  return { ...ink, data: ink.data.map((level, i) => (mask.data[i] === 0 ? 0 : level)) };
}
