import type { LumaImage } from "@inkdigit/image-preprocess";
import type * as opencv from "@techstark/opencv-js";
import type { Image } from "image-js";
import type { JimpInstance } from "jimp";

/** OpenCV.js, loaded. */
export type Cv = typeof opencv;
export type Mat = InstanceType<Cv["Mat"]>;

/**
 * One operation, as each library does it to the same grey picture. A library without the operation
 * is left out. Every function must do the whole work each time that it is called.
 */
export interface Case {
  /** Unique, as a reader of the table would say it: `median 5x5`. */
  readonly name: string;
  readonly ours: (plane: LumaImage) => unknown;
  /**
   * Prepares once what OpenCV needs (kernels), and gives the call that is timed. `source` and
   * `target` are kept from call to call: copying pixels to OpenCV and back is not timed.
   */
  readonly opencv?: (cv: Cv, source: Mat, target: Mat) => () => unknown;
  /** Gets a fresh copy of the picture (red = green = blue), which it may change. */
  readonly jimp?: (picture: JimpInstance) => unknown;
  /** Gets a picture of one grey channel, which it must not change. */
  readonly imageJs?: (picture: Image) => unknown;
  /** Leave out the 12-megapixel picture: slower than a few seconds with every library. */
  readonly smallOnly?: boolean;
}
