// codec
// colour
// digit
// filter
// geometry
// histogram
// morphology
// outline
// page
// threshold

export { ImageError, type ImageErrorCode } from "./errors.ts";
export type { Box, InkImage, LumaImage, Plane, RgbaImage } from "./picture.ts";
