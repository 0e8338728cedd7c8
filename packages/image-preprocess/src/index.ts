// codec
// colour
// digit
// filter
// geometry
export type { Point } from "./geometry/point.ts";
// histogram
// morphology
// outline
export {
  type Component,
  type Components,
  type Connectivity,
  connectedComponents,
} from "./outline/connected-components.ts";
// page
// threshold

export { ImageError, type ImageErrorCode } from "./errors.ts";
export type { Box, InkImage, LumaImage, Plane, RgbaImage } from "./picture.ts";
