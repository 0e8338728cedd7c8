import {
  digitPipeline,
  type Histogram,
  histogram,
  ImageError,
  type InkImage,
  otsuLevel,
  type Plane,
  type RgbaImage,
  strokeLevels,
  triangleLevel,
} from "@inkdigit/image-preprocess";
import type { PreparationSettings } from "./preparation-settings.ts";

/** One digit's way from a picture to the field. */
export interface PreparedDigit {
  /** The picture after every step, as far as it came. */
  readonly steps: readonly { readonly name: string; readonly picture: Plane }[];
  /** The levels of the ink before its threshold, and what was made of them. */
  readonly levels: InkLevels | undefined;
  /** 28×28 ink, the last of the steps. */
  readonly field: Plane | undefined;
  /** Why there are no more steps. */
  readonly failure: string | undefined;
}

export interface InkLevels {
  readonly histogram: Histogram;
  /** The threshold that was used. */
  readonly used: number;
  /** The one that the picture itself decides on; undefined where it looks blank. */
  readonly own: number | undefined;
  /** What two other ways would say. */
  readonly otsu: number;
  readonly triangle: number;
}

/** The picture after each step of `digitPipeline`, and the levels that the threshold divides. */
export function prepareDigit(picture: RgbaImage, settings: PreparationSettings): PreparedDigit {
  const steps: { name: string; picture: Plane }[] = [];
  let failure: string | undefined;
  try {
    // Every step of this pipeline makes a plane.
    for (const step of digitPipeline(settings).steps(picture))
      steps.push(step as (typeof steps)[0]);
  } catch (cause) {
    if (!(cause instanceof ImageError)) throw cause;
    failure = cause.code;
  }
  const rough = steps.findLast(({ name }) => name === "smooth" || name === "ink");
  return {
    steps,
    levels: rough && levelsOf(rough.picture, settings.thresh),
    field: failure === undefined ? steps.at(-1)?.picture : undefined,
    failure,
  };
}

function levelsOf(ink: Plane, thresh: number | undefined): InkLevels {
  const counts = histogram(ink);
  const own = strokeLevels(ink as InkImage)?.least;
  return {
    histogram: counts,
    own,
    used: thresh ?? own ?? 255,
    otsu: otsuLevel(counts),
    triangle: triangleLevel(counts),
  };
}
