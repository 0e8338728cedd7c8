import type { InkImage, LumaImage, Point, RgbaImage } from "@inkdigit/image-preprocess";
import type * as opencv from "@techstark/opencv-js";
import type { Image, Mask } from "image-js";
import type { JimpInstance } from "jimp";
import type { OpenCvDesk } from "./opencv-desk.ts";

/** OpenCV.js, loaded. */
export type Cv = typeof opencv;
export type Mat = InstanceType<Cv["Mat"]>;

/** Does the whole work once, and gives the library's own kind of answer. Only this is timed. */
export type Work = () => unknown;

/** How near two answers must be to count as the same work. */
export interface Nearness {
  /** The largest difference of two values that are the same. */
  readonly within?: number;
  /** The share of the values that must be the same, 0 to 1. */
  readonly share?: number;
  /** Whether `within` is a share of the larger value. */
  readonly relative?: boolean;
}

/** Work that answers otherwise than ours does, and is timed all the same. */
export interface OtherPixels {
  readonly work: Work;
  /** Why the answer differs though as much is done. */
  readonly differs: string;
}

/**
 * One operation, as each library does it to the same input. A library without the operation is left
 * out. Each function prepares what is not timed (kernels, tables) and gives the work.
 */
interface Works<Ours, ImageJs> {
  /** The function's name in image-preprocess. */
  readonly operation: string;
  /** What it is told, as a reader of the table would say it: `5x5`. */
  readonly variant?: string;
  readonly ours: (input: Ours) => Work;
  /** Pixels lie in OpenCV's memory before: copying them there and back is not timed. */
  readonly opencv?: (desk: OpenCvDesk, source: Mat) => Work;
  /** Gets a fresh copy of the picture each time, which it may change. A grey one has three colours. */
  readonly jimp?: (picture: JimpInstance) => Work | OtherPixels;
  /** Must not change what it gets. A grey picture has one channel. */
  readonly imageJs?: (picture: ImageJs) => Work | OtherPixels;
  /** How near OpenCV's answer must be; the same when left out. */
  readonly near?: Nearness;
}

/** What a case starts from, see `Inputs`. */
export type Case =
  | ({ readonly from: "luma" } & Works<LumaImage, Image>)
  | ({ readonly from: "rgba" } & Works<RgbaImage, Image>)
  | ({ readonly from: "drawing" } & Works<InkImage, Mask>)
  | ({ readonly from: "contour" } & Works<readonly Point[], never>);

/** What the table calls a case. */
export function nameOf({ operation, variant }: Case): string {
  return variant === undefined ? operation : `${operation}, ${variant}`;
}
