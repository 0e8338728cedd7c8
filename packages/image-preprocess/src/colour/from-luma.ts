import type { LumaImage, RgbaImage } from "../picture.ts";
import { mergePlanes } from "./merge-channels.ts";

/** Grey in all three colours, opaque: OpenCV's `COLOR_GRAY2RGBA`. */
export function fromLuma({ width, height, data }: LumaImage): RgbaImage {
  return { width, height, data: mergePlanes([data], [0, 0, 0]) };
}
