// codec
// colour

export type { BorderMode } from "./border.ts";
export { invert } from "./colour/invert.ts";
export { overPaper, type PaperOptions, type Rgb } from "./colour/over-paper.ts";
export { toLuma } from "./colour/to-luma.ts";
// digit
export { centerByMass, centerOfMass } from "./digit/center-by-mass.ts";
export { fitInto } from "./digit/fit-into.ts";
export { type InkBoxOptions, inkBox } from "./digit/ink-box.ts";
export { paperIsDark, type ToInkOptions, toInk } from "./digit/polarity.ts";
export { DIGIT_SIDE, FIELD_SIDE, toField } from "./digit/to-field.ts";
export { ImageError, type ImageErrorCode } from "./errors.ts";
export { crop } from "./geometry/crop.ts";
export { type FlipDirection, flip } from "./geometry/flip.ts";
export { getAffineTransform } from "./geometry/get-affine-transform.ts";
export {
  getPerspectiveTransform,
  type Quadrilateral,
} from "./geometry/get-perspective-transform.ts";
export { getRotationMatrix2D } from "./geometry/get-rotation-matrix-2d.ts";
export { invertAffineTransform, invertPerspectiveTransform } from "./geometry/invert-transform.ts";
export { type AffineMatrix, type PerspectiveMatrix, transformPoint } from "./geometry/matrix.ts";
export { type PadOptions, pad } from "./geometry/pad.ts";
export type { Point } from "./geometry/point.ts";
export { type PlaceMap, remap } from "./geometry/remap.ts";
export { type ResizeInterpolation, type ResizeOptions, resize } from "./geometry/resize.ts";
export { type RotateOptions, rotate } from "./geometry/rotate.ts";
export { rotate90 } from "./geometry/rotate-90.ts";
export type { Interpolation, SampleOptions } from "./geometry/sample.ts";
export type { Size } from "./geometry/size.ts";
export { transpose } from "./geometry/transpose.ts";
export { type WarpOptions, warpAffine } from "./geometry/warp-affine.ts";
// filter
// geometry
export { warpPerspective } from "./geometry/warp-perspective.ts";
// histogram
export { type Histogram, type HistogramOptions, histogram } from "./histogram/histogram.ts";
// morphology
// outline
export {
  type Component,
  type Components,
  type Connectivity,
  connectedComponents,
} from "./outline/connected-components.ts";
// page
export { type BackgroundOptions, estimateBackground } from "./page/estimate-background.ts";
export { flattenLight } from "./page/flatten-light.ts";
export { type RuleOptions, removeRules } from "./page/remove-rules.ts";
export type { Box, InkImage, LumaImage, Plane, RgbaImage } from "./picture.ts";
// threshold
export { otsuLevel } from "./threshold/otsu-level.ts";
