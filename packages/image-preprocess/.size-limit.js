import * as core from "./dist/index.js";

/** What one operation may weigh, minified and gzipped, with all that it needs. */
const ONE = "2 kB";

/** Nothing comes along with it: what all of the package's files do when they are loaded. */
const NOTHING = { DIGIT_SIDE: "50 B" };

/** Those that need many others, and what they may weigh. */
const HEAVIER = {
  gridPipeline: "21.3 kB",
  pagePipeline: "16.9 kB",
  digitPipeline: "16.5 kB",
  diagnose: "14.5 kB",
  findGrid: "12.9 kB",
  findSheet: "10.1 kB",
  flattenLight: "7.2 kB",
  deskew: "7 kB",
  deslant: "6.8 kB",
  estimateBackground: "6.6 kB",
  toInk: "6.5 kB",
  paperIsDark: "6 kB",
  skewAngle: "5.1 kB",
  adaptiveThreshold: "5.1 kB",
  canny: "5.1 kB",
  slantAngle: "5.1 kB",
  resize: "4.5 kB",
  hitOrMiss: "4.4 kB",
  blackHat: "4.4 kB",
  topHat: "4.4 kB",
  morphologicalGradient: "4.4 kB",
  filter2D: "4.3 kB",
  removeRules: "4.1 kB",
  sobel: "4 kB",
  scharr: "3.9 kB",
  unsharpMask: "3.7 kB",
  closing: "3.6 kB",
  gaussianBlur: "3.6 kB",
  opening: "3.6 kB",
  dilate: "3.6 kB",
  erode: "3.6 kB",
  medianBlur: "3.6 kB",
  rectify: "3.3 kB",
  rotate: "3.1 kB",
  laplacian: "3.1 kB",
  rectifyGrid: "3.1 kB",
  sepFilter2D: "3.1 kB",
  warpPerspective: "2.9 kB",
  warpAffine: "2.9 kB",
  blur: "2.9 kB",
  minFilter: "2.9 kB",
  maxFilter: "2.9 kB",
  remap: "2.7 kB",
  distanceTransform: "2.1 kB",
};

export default [
  // 30 kB was the aim; decision 6 says why it is more.
  { name: "all of it", path: "dist/index.js", import: "*", limit: "48.6 kB", gzip: true },
  ...Object.keys(core).map((name) => ({
    name,
    path: "dist/index.js",
    import: `{ ${name} }`,
    limit: HEAVIER[name] ?? NOTHING[name] ?? ONE,
    gzip: true,
  })),
];
