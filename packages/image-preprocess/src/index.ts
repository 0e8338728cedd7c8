// core

export type { BorderMode } from "./border.ts";
export { ImageError, type ImageErrorCode } from "./errors.ts";
export type {
  Box,
  FloatPlane,
  InkImage,
  LumaImage,
  Plane,
  RgbaImage,
  SignedPlane,
} from "./picture.ts";

// colour

export type { ColourPlanes } from "./colour/colour-planes.ts";
export { fromLuma } from "./colour/from-luma.ts";
export { fromHls, type HlsPlanes, toHls } from "./colour/hls.ts";
export { fromHsv, type HsvPlanes, toHsv } from "./colour/hsv.ts";
export { invert } from "./colour/invert.ts";
export { fromLab, type LabPlanes, toLab } from "./colour/lab.ts";
export { mergeChannels } from "./colour/merge-channels.ts";
export { overPaper, type PaperOptions, type Rgb } from "./colour/over-paper.ts";
export { splitChannels } from "./colour/split-channels.ts";
export { subtract } from "./colour/subtract.ts";
export { toLuma } from "./colour/to-luma.ts";
export { fromYCrCb, toYCrCb, type YCrCbPlanes } from "./colour/ycrcb.ts";

// histogram

export { type ClaheOptions, clahe } from "./histogram/clahe.ts";
export { compareHistograms, type HistogramComparison } from "./histogram/compare-histograms.ts";
export { cumulativeHistogram } from "./histogram/cumulative-histogram.ts";
export { equalizeHistogram } from "./histogram/equalize-histogram.ts";
export { type Histogram, type HistogramOptions, histogram } from "./histogram/histogram.ts";
export { type HistogramStatistics, histogramStatistics } from "./histogram/histogram-statistics.ts";
export { mapLevels } from "./histogram/map-levels.ts";
export { percentileLevel } from "./histogram/percentile-level.ts";
export { type StretchOptions, stretchLevels } from "./histogram/stretch-levels.ts";

// threshold

export {
  type AdaptiveThresholdOptions,
  adaptiveThreshold,
} from "./threshold/adaptive-threshold.ts";
export type { LocalThresholdOptions } from "./threshold/local-threshold.ts";
export { type NiblackThresholdOptions, niblackThreshold } from "./threshold/niblack-threshold.ts";
export { otsuLevel } from "./threshold/otsu-level.ts";
export { type SauvolaThresholdOptions, sauvolaThreshold } from "./threshold/sauvola-threshold.ts";
export { type ThresholdOptions, type ThresholdType, threshold } from "./threshold/threshold.ts";
export { triangleLevel } from "./threshold/triangle-level.ts";

// filter

export { type BilateralFilterOptions, bilateralFilter } from "./filter/bilateral-filter.ts";
export { type BlurOptions, blur } from "./filter/blur.ts";
export type { Depth, PlaneOf } from "./filter/depth.ts";
export type { DerivativeOptions } from "./filter/derive.ts";
export type { BorderOptions } from "./filter/extend.ts";
export type { ExtremeFilterOptions } from "./filter/extreme-filter.ts";
export {
  type FastNlMeansDenoisingOptions,
  fastNlMeansDenoising,
} from "./filter/fast-nl-means-denoising.ts";
export { type Filter2DOptions, filter2D } from "./filter/filter-2d.ts";
export { type GaussianBlurOptions, gaussianBlur } from "./filter/gaussian-blur.ts";
export { gaussianKernel } from "./filter/gaussian-kernel.ts";
export { type LaplacianOptions, laplacian } from "./filter/laplacian.ts";
export { maxFilter } from "./filter/max-filter.ts";
export { type MedianBlurOptions, medianBlur } from "./filter/median-blur.ts";
export { minFilter } from "./filter/min-filter.ts";
export { type ScharrOptions, scharr } from "./filter/scharr.ts";
export { type SepFilter2DOptions, sepFilter2D } from "./filter/sep-filter-2d.ts";
export { type SobelOptions, sobel } from "./filter/sobel.ts";
export { type UnsharpMaskOptions, unsharpMask } from "./filter/unsharp-mask.ts";
export type { WindowSize } from "./filter/window.ts";

// morphology

export { blackHat } from "./morphology/black-hat.ts";
export { closing } from "./morphology/closing.ts";
export { dilate } from "./morphology/dilate.ts";
export {
  type DistanceTransformOptions,
  type DistanceType,
  distanceTransform,
} from "./morphology/distance-transform.ts";
export { erode } from "./morphology/erode.ts";
export { type HitOrMissOptions, hitOrMiss } from "./morphology/hit-or-miss.ts";
export type { MorphologyOptions } from "./morphology/morph.ts";
export { morphologicalGradient } from "./morphology/morphological-gradient.ts";
export { opening } from "./morphology/opening.ts";
export {
  customElement,
  type ElementShape,
  type StructuringElement,
  structuringElement,
} from "./morphology/structuring-element.ts";
export { thinning } from "./morphology/thinning.ts";
export { topHat } from "./morphology/top-hat.ts";

// geometry

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
export { warpPerspective } from "./geometry/warp-perspective.ts";

// outline

export { type ApproximationOptions, approxPolyDP } from "./outline/approx-poly-dp.ts";
export { arcLength } from "./outline/arc-length.ts";
export { type CannyOptions, canny } from "./outline/canny.ts";
export {
  type Component,
  type Components,
  type Connectivity,
  connectedComponents,
} from "./outline/connected-components.ts";
export { contourArea } from "./outline/contour-area.ts";
export { convexHull } from "./outline/convex-hull.ts";
export {
  type Contour,
  type ContourMode,
  type ContourOptions,
  findContours,
} from "./outline/find-contours.ts";
export type { ContourApproximation } from "./outline/follow-border.ts";
export { type HoughLinesOptions, houghLines, type PolarLine } from "./outline/hough-lines.ts";
export { type HoughLinesPOptions, houghLinesP, type Segment } from "./outline/hough-lines-p.ts";
export type { HoughSteps } from "./outline/hough-space.ts";
export { type HuMoments, huMoments } from "./outline/hu-moments.ts";
export { boxPoints, minAreaRect, type RotatedRect } from "./outline/min-area-rect.ts";
export { contourMoments, type Moments, moments } from "./outline/moments.ts";
export { strokeWidth } from "./outline/stroke-width.ts";

// page

export { deskew } from "./page/deskew.ts";
export { deslant } from "./page/deslant.ts";
export { type BackgroundOptions, estimateBackground } from "./page/estimate-background.ts";
export { findGrid, type GridOptions, type RuledGrid } from "./page/find-grid.ts";
export { findSheet } from "./page/find-sheet.ts";
export { flattenLight } from "./page/flatten-light.ts";
export { type RectifyOptions, rectify } from "./page/rectify.ts";
export { type RectifyGridOptions, rectifyGrid } from "./page/rectify-grid.ts";
export { type RuleOptions, removeRules } from "./page/remove-rules.ts";
export { type SkewOptions, skewAngle } from "./page/skew-angle.ts";
export { slantAngle } from "./page/slant-angle.ts";

// digit

export { centerByMass, centerOfMass } from "./digit/center-by-mass.ts";
export { diagnose, type Finding, type Problem } from "./digit/diagnose.ts";
export { strokeLevels } from "./digit/find-writing.ts";
export { fitInto } from "./digit/fit-into.ts";
export { type InkBoxOptions, inkBox } from "./digit/ink-box.ts";
export { paperIsDark, type ToInkOptions, toInk } from "./digit/polarity.ts";
export { DIGIT_SIDE, FIELD_SIDE, toField } from "./digit/to-field.ts";

// codec

export { countPages } from "./codec/count-pages.ts";
export { type ImageFormat, sniffFormat } from "./codec/format.ts";
export { orient } from "./codec/orient.ts";
export type { Orientation } from "./codec/orientation.ts";

// pipeline

export { type DigitPipelineOptions, digitPipeline } from "./pipeline/digit-pipeline.ts";
export { type GridPipelineOptions, gridPipeline } from "./pipeline/grid-pipeline.ts";
export { pagePipeline } from "./pipeline/page-pipeline.ts";
export { type Pipeline, type PipelineStep, pipeline } from "./pipeline/pipeline.ts";
