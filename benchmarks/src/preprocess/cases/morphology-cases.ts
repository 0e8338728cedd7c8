import {
  blackHat,
  closing,
  customElement,
  type DistanceType,
  dilate,
  distanceTransform,
  erode,
  hitOrMiss,
  morphologicalGradient,
  opening,
  type Plane,
  type StructuringElement,
  structuringElement,
  thinning,
  topHat,
} from "@inkdigit/image-preprocess";
import type { Image } from "image-js";
import type { Case, Mat, Work } from "../case.ts";
import type { OpenCvDesk } from "../opencv-desk.ts";

const SQUARE_3 = structuringElement("rect", 3);
const SQUARE_15 = structuringElement("rect", 15);
const ELLIPSE_9 = structuringElement("ellipse", 9);
const CORNER = customElement([
  [0, -1, -1],
  [1, 1, -1],
  [0, 1, 0],
]);

export const morphologyCases: readonly Case[] = [
  onLuma("erode", "3x3", erode, SQUARE_3, "MORPH_ERODE", (grey, kernel) => grey.erode({ kernel })),
  onLuma("erode", "15x15", erode, SQUARE_15, "MORPH_ERODE", (grey, kernel) =>
    grey.erode({ kernel }),
  ),
  onLuma("dilate", "ellipse 9x9", dilate, ELLIPSE_9, "MORPH_DILATE", (grey, kernel) =>
    grey.dilate({ kernel }),
  ),
  onLuma("opening", "3x3", opening, SQUARE_3, "MORPH_OPEN", (grey, kernel) =>
    grey.open({ kernel }),
  ),
  onLuma("closing", "15x15", closing, SQUARE_15, "MORPH_CLOSE", (grey, kernel) =>
    grey.close({ kernel }),
  ),
  onLuma(
    "morphologicalGradient",
    "3x3",
    morphologicalGradient,
    SQUARE_3,
    "MORPH_GRADIENT",
    (grey, kernel) => grey.morphologicalGradient({ kernel }),
  ),
  onLuma("topHat", "15x15", topHat, SQUARE_15, "MORPH_TOPHAT", (grey, kernel) =>
    grey.topHat({ kernel }),
  ),
  onLuma("blackHat", "15x15", blackHat, SQUARE_15, "MORPH_BLACKHAT", (grey, kernel) =>
    grey.bottomHat({ kernel }),
  ),
  {
    from: "drawing",
    operation: "hitOrMiss",
    variant: "3x3",
    ours: (drawing) => () => hitOrMiss(drawing, { kernel: CORNER }),
    opencv: morphology(CORNER, "MORPH_HITMISS"),
  },
  {
    from: "drawing",
    operation: "thinning",
    ours: (drawing) => () => thinning(drawing),
  },
  distances("L1", "DIST_L1"),
  distances("L2", "DIST_L2"),
  distances("C", "DIST_C"),
];

type MorphType = Extract<keyof OpenCvDesk["cv"], `MORPH_${string}`>;

function onLuma(
  operation: string,
  variant: string,
  run: (plane: Plane, options: { kernel: StructuringElement }) => Plane,
  kernel: StructuringElement,
  type: MorphType,
  imageJs: (grey: Image, kernel: number[][]) => Image,
): Case {
  const rows = rowsOf(kernel);
  return {
    from: "luma",
    operation,
    variant,
    ours: (luma) => () => run(luma, { kernel }),
    opencv: morphology(kernel, type),
    imageJs: (grey) => () => imageJs(grey, rows),
  };
}

function morphology({ width, height, data }: StructuringElement, type: MorphType) {
  return (desk: OpenCvDesk, source: Mat): Work => {
    const { cv } = desk;
    const isPattern = type === "MORPH_HITMISS";
    const element = desk.matOf(width, height, data, isPattern ? cv.CV_8SC1 : cv.CV_8UC1);
    return desk.into((target) => cv.morphologyEx(source, target, cv[type], element));
  };
}

function rowsOf({ width, height, data }: StructuringElement): number[][] {
  return Array.from({ length: height }, (_, y) => [...data.subarray(y * width, (y + 1) * width)]);
}

function distances(
  distanceType: DistanceType,
  type: Extract<keyof OpenCvDesk["cv"], `DIST_${string}`>,
): Case {
  return {
    from: "drawing",
    operation: "distanceTransform",
    variant: distanceType,
    ours: (drawing) => () => distanceTransform(drawing, { distanceType }),
    opencv: (desk, source) => {
      const { cv } = desk;
      // The exact one where there is one; else the mask that is exact.
      const mask = distanceType === "L2" ? cv.DIST_MASK_PRECISE : cv.DIST_MASK_3;
      return desk.into((target) => cv.distanceTransform(source, target, cv[type], mask));
    },
    near: { within: 1e-3 },
  };
}
