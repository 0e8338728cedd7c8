import type {
  BorderMode,
  ImageFormat,
  InkImage,
  LumaImage,
  Plane,
  RgbaImage,
} from "../src/index.ts";
import * as core from "../src/index.ts";

/** What an operation gave, as text: planes and numbers in JSON, or the code of its error. */
export interface Answer {
  readonly name: string;
  readonly answer: string;
}

/** What every operation makes of a picture, in all variants that are computed in their own way. */
export function answerAll(rgba: RgbaImage): Answer[] {
  return Object.entries(callsOn(rgba)).map(([name, call]) => ({ name, answer: answerOf(call) }));
}

type Calls = Record<string, () => unknown>;

const BORDERS: readonly BorderMode[] = ["constant", "replicate", "reflect", "reflect-101", "wrap"];

/** Each call begins with the name of the operation. */
function callsOn(rgba: RgbaImage): Calls {
  const luma = core.toLuma(rgba);
  const ink: InkImage = { width: luma.width, height: luma.height, data: luma.data };
  const level = core.otsuLevel(core.histogram(luma));
  const drawing = core.threshold(ink, { thresh: level, type: "binary-inv" });
  return {
    ...colourCalls(rgba, luma),
    ...histogramCalls(luma, drawing),
    ...thresholdCalls(luma),
    ...filterCalls(luma),
    ...morphologyCalls(luma, drawing),
    ...geometryCalls(luma),
    ...resizeCalls(luma),
    ...outlineCalls(luma, drawing),
    ...pageCalls(rgba, luma, drawing),
    ...digitCalls(luma, drawing),
  };
}

function colourCalls(rgba: RgbaImage, luma: LumaImage): Calls {
  const clear = rgba.data.map((value, i) => (i % 4 === 3 && i % 12 === 3 ? i % 256 : value));
  const [red, green, blue, alpha] = core.splitChannels(rgba);
  return {
    toLuma: () => luma,
    "toLuma, on paper": () => core.toLuma({ ...rgba, data: clear }, { paper: [250, 240, 200] }),
    fromLuma: () => core.fromLuma(luma),
    toHsv: () => core.toHsv(rgba),
    fromHsv: () => core.fromHsv(core.toHsv(rgba)),
    toHls: () => core.toHls(rgba),
    fromHls: () => core.fromHls(core.toHls(rgba)),
    toYCrCb: () => core.toYCrCb(rgba),
    fromYCrCb: () => core.fromYCrCb(core.toYCrCb(rgba)),
    "fromYCrCb, of other planes": () => core.fromYCrCb([red, green, blue] as never),
    toLab: () => core.toLab(rgba),
    fromLab: () => core.fromLab(core.toLab(rgba)),
    splitChannels: () => [red, green, blue, alpha],
    mergeChannels: () => core.mergeChannels([blue, red, green] as never),
    "mergeChannels, with alpha": () => core.mergeChannels([red, green, blue, red] as never),
    overPaper: () => core.overPaper({ ...rgba, data: clear }, { paper: [10, 100, 200] }),
    invert: () => core.invert(luma),
    subtract: () => core.subtract(luma, core.invert(luma)),
  };
}

function histogramCalls(luma: LumaImage, mask: Plane): Calls {
  const counts = core.histogram(luma);
  const compare = (method: core.HistogramComparison) =>
    core.compareHistograms(counts, core.histogram(core.invert(luma)), method);
  return {
    histogram: () => counts,
    "histogram, masked": () => core.histogram(luma, { mask }),
    cumulativeHistogram: () => core.cumulativeHistogram(counts),
    compareHistograms: () => [
      compare("correlation"),
      compare("chi-square"),
      compare("bhattacharyya"),
    ],
    histogramStatistics: () => core.histogramStatistics(counts),
    percentileLevel: () => core.percentileLevel(counts, 0.3),
    equalizeHistogram: () => core.equalizeHistogram(luma),
    stretchLevels: () => core.stretchLevels(luma, { low: 0.02, high: 0.98 }),
    clahe: () => core.clahe(luma, { clipLimit: 2 }),
    mapLevels: () =>
      core.mapLevels(
        luma,
        Uint8Array.from({ length: 256 }, (_, i) => (i * 7) % 256),
      ),
  };
}

function thresholdCalls(luma: LumaImage): Calls {
  const calls: Calls = {
    otsuLevel: () => core.otsuLevel(core.histogram(luma)),
    triangleLevel: () => core.triangleLevel(core.histogram(luma)),
    niblackThreshold: () => core.niblackThreshold(luma, { blockSize: 7, k: -0.2 }),
    sauvolaThreshold: () => core.sauvolaThreshold(luma, { blockSize: 9 }),
  };
  for (const type of ["binary", "binary-inv", "trunc", "tozero", "tozero-inv"] as const) {
    for (const thresh of [-1, 0, 99.5, 128, 254, 255]) {
      calls[`threshold, ${type} ${thresh}`] = () =>
        core.threshold(luma, { thresh, type, maxval: 200 });
    }
  }
  for (const adaptiveMethod of ["mean", "gaussian"] as const) {
    for (const [blockSize, C] of [
      [3, -4],
      [11, 5.5],
      [31, 400],
    ] as const) {
      for (const thresholdType of ["binary", "binary-inv"] as const) {
        const options = { adaptiveMethod, blockSize, C, thresholdType };
        calls[`adaptiveThreshold, ${Object.values(options)}`] = () =>
          core.adaptiveThreshold(luma, options);
      }
    }
  }
  return calls;
}

const EMBOSS = [
  [-2, -1, 0],
  [-1, 1, 1],
  [0, 1, 2],
];

function filterCalls(luma: LumaImage): Calls {
  const calls: Calls = {
    gaussianKernel: () => core.gaussianKernel(7, 1.5),
    bilateralFilter: () => core.bilateralFilter(luma, { d: 5, sigmaColor: 30, sigmaSpace: 3 }),
    fastNlMeansDenoising: () =>
      core.fastNlMeansDenoising(luma, { h: 10, templateWindowSize: 3, searchWindowSize: 7 }),
    unsharpMask: () => core.unsharpMask(luma, { amount: 1.5, threshold: 3 }),
    "gaussianBlur, by sigma": () => core.gaussianBlur(luma, { sigmaX: 0.6, sigmaY: 4 }),
    "blur, off its middle": () =>
      core.blur(luma, { ksize: { width: 4, height: 7 }, anchor: { x: 0, y: 6 } }),
    "minFilter, wide": () => core.minFilter(luma, { ksize: { width: 11, height: 1 } }),
    "maxFilter, high": () => core.maxFilter(luma, { ksize: { width: 2, height: 16 } }),
  };
  for (const ksize of [3, 5, 7, 9, 21]) {
    calls[`medianBlur, ${ksize}`] = () => core.medianBlur(luma, { ksize });
  }
  for (const border of BORDERS) {
    for (const ksize of [2, 3, 17]) {
      calls[`blur, ${ksize} ${border}`] = () => core.blur(luma, { ksize, border });
      calls[`minFilter, ${ksize} ${border}`] = () => core.minFilter(luma, { ksize, border });
      calls[`maxFilter, ${ksize} ${border}`] = () => core.maxFilter(luma, { ksize, border });
    }
    for (const ksize of [3, 5, 31]) {
      calls[`gaussianBlur, ${ksize} ${border}`] = () => core.gaussianBlur(luma, { ksize, border });
    }
    for (const ddepth of ["uint8", "int16", "float32"] as const) {
      const options = { ddepth, border };
      const kernel = core.gaussianKernel(5);
      calls[`filter2D, ${ddepth} ${border}`] = () =>
        core.filter2D(luma, { ...options, kernel: EMBOSS, delta: 20.3 });
      calls[`sepFilter2D, ${ddepth} ${border}`] = () =>
        core.sepFilter2D(luma, {
          ...options,
          kernelX: kernel,
          kernelY: [-0.3, 0.1, 0.7],
          delta: 1,
        });
      calls[`scharr, ${ddepth} ${border}`] = () =>
        core.scharr(luma, { ...options, dx: 0, dy: 1, scale: 0.5 });
      for (const ksize of [1, 3, 5, 7] as const) {
        calls[`sobel, ${ksize} ${ddepth} ${border}`] = () =>
          core.sobel(luma, { ...options, dx: 1, dy: 0, ksize });
        calls[`laplacian, ${ksize} ${ddepth} ${border}`] = () =>
          core.laplacian(luma, { ...options, ksize });
      }
    }
  }
  const large = Array.from({ length: 13 }, (_, y) =>
    Array.from({ length: 15 }, (_, x) => ((x * y) % 5) / 390 + 0.001),
  );
  calls["filter2D, large"] = () => core.filter2D(luma, { kernel: large });
  calls["scharr, plain"] = () => core.scharr(luma, { dx: 1, dy: 0 });
  return calls;
}

function morphologyCalls(luma: LumaImage, drawing: Plane): Calls {
  const cross = core.structuringElement("cross", 5);
  const ellipse = core.structuringElement("ellipse", { width: 9, height: 6 });
  const wide = core.structuringElement("rect", { width: 15, height: 2 });
  const corner = core.customElement([
    [-1, -1, 0],
    [-1, 1, 1],
    [0, 1, 0],
  ]);
  const calls: Calls = {
    structuringElement: () => [cross, ellipse, wide],
    customElement: () => corner,
    opening: () => core.opening(luma),
    closing: () => core.closing(luma, { kernel: ellipse }),
    morphologicalGradient: () => core.morphologicalGradient(luma, { kernel: cross }),
    topHat: () => core.topHat(luma, { kernel: wide }),
    blackHat: () => core.blackHat(luma, { kernel: wide, anchor: { x: 0, y: 1 } }),
    hitOrMiss: () => core.hitOrMiss(drawing, { kernel: corner }),
    thinning: () => core.thinning(drawing),
  };
  for (const distanceType of ["L1", "L2", "C"] as const) {
    calls[`distanceTransform, ${distanceType}`] = () =>
      core.distanceTransform(drawing, { distanceType });
  }
  for (const border of BORDERS) {
    for (const [shape, kernel] of Object.entries({ cross, ellipse, wide })) {
      const options = { kernel, border, iterations: 2 };
      calls[`erode, ${shape} ${border}`] = () => core.erode(luma, options);
      calls[`dilate, ${shape} ${border}`] = () => core.dilate(luma, options);
    }
  }
  return calls;
}

const TURN: core.AffineMatrix = [0.9, -0.3, 7.2, 0.35, 1.1, -4.6];
const TILT: core.PerspectiveMatrix = [0.9, -0.2, 5, 0.1, 1.2, -3, 0.002, -0.001, 1];

function geometryCalls(luma: LumaImage): Calls {
  const { width, height } = luma;
  const corners = [
    { x: 3, y: 2 },
    { x: width + 2, y: 0 },
    { x: width - 4, y: height - 1 },
    { x: 0, y: height - 3 },
  ] as const;
  const upright = [
    { x: 0, y: 0 },
    { x: 20, y: 0 },
    { x: 20, y: 30 },
    { x: 0, y: 30 },
  ] as const;
  const box = { x: width >> 2, y: height >> 2, width: (width + 1) >> 1, height: (height + 1) >> 1 };
  const three = ([a, b, c]: core.Quadrilateral) => [a, b, c] as const;
  const calls: Calls = {
    crop: () => core.crop(luma, box),
    transpose: () => core.transpose(luma),
    rotate: () => core.rotate(luma, 12, { interpolation: "cubic" }),
    getAffineTransform: () => core.getAffineTransform(three(corners), three(upright)),
    getPerspectiveTransform: () => core.getPerspectiveTransform(corners, upright),
    getRotationMatrix2D: () => core.getRotationMatrix2D({ x: 4, y: 9 }, 33, 1.2),
    invertAffineTransform: () => core.invertAffineTransform(TURN),
    invertPerspectiveTransform: () => core.invertPerspectiveTransform(TILT),
    transformPoint: () => core.transformPoint({ x: 3, y: 7 }, TILT),
    rectify: () => core.rectify(luma, corners, { width: 33, height: 21 }),
  };
  for (const direction of ["horizontal", "vertical", "both"] as const) {
    calls[`flip, ${direction}`] = () => core.flip(luma, direction);
  }
  for (const quarters of [1, 2, 3]) {
    calls[`rotate90, ${quarters}`] = () => core.rotate90(luma, quarters);
  }
  const count = 37 * 23;
  const x = Float32Array.from(
    { length: count },
    (_, i) => (i % 37) * 1.7 - 5 + Math.floor(i / 37) / 9,
  );
  const y = Float32Array.from({ length: count }, (_, i) => Math.floor(i / 37) * 2.1 - 4.3);
  x[5] = Number.NaN;
  y[6] = Number.POSITIVE_INFINITY;
  for (const border of BORDERS) {
    calls[`pad, ${border}`] = () =>
      core.pad(luma, { top: 3, right: 20, bottom: 0, left: 1, border, borderValue: 77 });
    for (const interpolation of ["nearest", "linear", "cubic"] as const) {
      const options = { border, interpolation, borderValue: 90 };
      const name = `${interpolation} ${border}`;
      calls[`warpAffine, ${name}`] = () => core.warpAffine(luma, TURN, options);
      calls[`warpPerspective, ${name}`] = () => core.warpPerspective(luma, TILT, options);
      calls[`remap, ${name}`] = () => core.remap(luma, { width: 37, height: 23, x, y }, options);
    }
  }
  return calls;
}

function resizeCalls(luma: LumaImage): Calls {
  const calls: Calls = {};
  for (const interpolation of ["nearest", "linear", "cubic", "area", "lanczos"] as const) {
    for (const [across, down] of [
      [0.37, 0.52],
      [0.5, 0.5],
      [1.3, 2.1],
      [0.6, 1.7],
    ] as const) {
      const width = Math.max(1, Math.round(luma.width * across));
      const height = Math.max(1, Math.round(luma.height * down));
      calls[`resize, ${interpolation} by ${across} and ${down}`] = () =>
        core.resize(luma, { width, height, interpolation });
    }
  }
  return calls;
}

function outlineCalls(luma: LumaImage, drawing: Plane): Calls {
  const contours = () => core.findContours(drawing, { mode: "tree", approximation: "none" });
  const longest = () =>
    contours().reduce<readonly core.Point[]>(
      (most, { points }) => (points.length > most.length ? points : most),
      [{ x: 0, y: 0 }],
    );
  return {
    connectedComponents: () => core.connectedComponents(drawing),
    "connectedComponents, 4": () => core.connectedComponents(drawing, { connectivity: 4 }),
    findContours: () => core.findContours(drawing),
    "findContours, tree": contours,
    approxPolyDP: () => core.approxPolyDP(longest(), 1.5),
    arcLength: () => core.arcLength(longest()),
    contourArea: () => core.contourArea(longest()),
    contourMoments: () => core.contourMoments(longest()),
    huMoments: () => core.huMoments(core.contourMoments(longest())),
    convexHull: () => core.convexHull(longest()),
    minAreaRect: () => core.minAreaRect(longest()),
    boxPoints: () => core.boxPoints(core.minAreaRect(longest())),
    moments: () => core.moments(luma),
    "moments, binary": () => core.moments(drawing, { binary: true }),
    canny: () => core.canny(luma, { threshold1: 60, threshold2: 160 }),
    "canny, by Pythagoras": () =>
      core.canny(luma, { threshold1: 60, threshold2: 160, apertureSize: 5, L2gradient: true }),
    houghLines: () => core.houghLines(drawing, { rho: 1, theta: Math.PI / 60, threshold: 12 }),
    houghLinesP: () => core.houghLinesP(drawing, { rho: 1, theta: Math.PI / 60, threshold: 12 }),
    strokeWidth: () => core.strokeWidth(drawing),
  };
}

function pageCalls(rgba: RgbaImage, luma: LumaImage, drawing: InkImage): Calls {
  const grid = () => core.findGrid(core.toInk(luma), { rows: 5, columns: 5 });
  return {
    estimateBackground: () => core.estimateBackground(luma),
    flattenLight: () => core.flattenLight(luma),
    skewAngle: () => core.skewAngle(drawing),
    deskew: () => core.deskew(drawing),
    slantAngle: () => core.slantAngle(drawing),
    deslant: () => core.deslant(drawing),
    removeRules: () => core.removeRules(drawing),
    findSheet: () => core.findSheet(luma),
    findGrid: grid,
    rectifyGrid: () => {
      const found = grid();
      return found && core.rectifyGrid(luma, found, { cell: 12 });
    },
    orient: () => [2, 3, 4, 5, 6, 7, 8].map((turn) => core.orient(rgba, turn as core.Orientation)),
    pipeline: () => core.pipeline("luma", core.toLuma).step("even", core.flattenLight).run(rgba),
    digitPipeline: () => core.digitPipeline().run(rgba),
    pagePipeline: () => core.pagePipeline().run(rgba),
    gridPipeline: () => core.gridPipeline({ rows: 5, columns: 5, cell: 12 }).run(rgba),
  };
}

function digitCalls(luma: LumaImage, drawing: InkImage): Calls {
  const file = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return {
    toInk: () => core.toInk(luma),
    paperIsDark: () => core.paperIsDark(luma),
    inkBox: () => core.inkBox(drawing),
    centerOfMass: () => core.centerOfMass(drawing),
    centerByMass: () => core.centerByMass(drawing, 28),
    fitInto: () => core.fitInto(drawing, 20),
    toField: () => core.toField(drawing),
    strokeLevels: () => core.strokeLevels(core.toInk(luma)),
    diagnose: () => core.diagnose(luma),
    sniffFormat: (): ImageFormat | undefined => core.sniffFormat(file),
    countPages: () => core.countPages(file),
  };
}

function answerOf(call: () => unknown): string {
  try {
    return JSON.stringify(call(), (_, value) =>
      ArrayBuffer.isView(value) ? listOf(value) : value,
    );
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

function listOf(values: ArrayBufferView): string {
  return Array.from(values as Uint8Array).join();
}
