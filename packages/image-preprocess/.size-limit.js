import * as core from "./dist/index.js";

/** What one operation may weigh, minified and gzipped, with all that it needs. */
const ONE = "2 kB";

/** Those that need many others, and what they may weigh. */
const HEAVIER = {
  gridPipeline: "16 kB",
  pagePipeline: "12 kB",
  digitPipeline: "11.5 kB",
  findGrid: "10 kB",
  diagnose: "10 kB",
  findSheet: "7.5 kB",
  deskew: "4.5 kB",
  deslant: "4.5 kB",
  flattenLight: "4.5 kB",
  estimateBackground: "4 kB",
  canny: "4 kB",
  toInk: "4 kB",
  paperIsDark: "4 kB",
  adaptiveThreshold: "3.5 kB",
  removeRules: "3.5 kB",
  skewAngle: "3.5 kB",
  slantAngle: "3.5 kB",
  filter2D: "3.5 kB",
  sobel: "3.5 kB",
  hitOrMiss: "3 kB",
  scharr: "3 kB",
  topHat: "3 kB",
  blackHat: "3 kB",
  morphologicalGradient: "3 kB",
  opening: "3 kB",
  closing: "3 kB",
  resize: "3 kB",
  dilate: "3 kB",
  erode: "3 kB",
  medianBlur: "3 kB",
  unsharpMask: "3 kB",
  laplacian: "2.5 kB",
  gaussianBlur: "2.5 kB",
  rectify: "2.5 kB",
  sepFilter2D: "2.5 kB",
  rotate: "2.5 kB",
  rectifyGrid: "2.5 kB",
};

export default [
  // 30 kB was the aim when there were fewer operations.
  { name: "all of it", path: "dist/index.js", import: "*", limit: "42 kB", gzip: true },
  ...Object.keys(core).map((name) => ({
    name,
    path: "dist/index.js",
    import: `{ ${name} }`,
    limit: HEAVIER[name] ?? ONE,
    gzip: true,
  })),
];
