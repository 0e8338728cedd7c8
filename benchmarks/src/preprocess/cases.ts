import type { Case } from "./case.ts";
import { colourCases } from "./cases/colour-cases.ts";
import { filterCases } from "./cases/filter-cases.ts";
import { geometryCases } from "./cases/geometry-cases.ts";
import { histogramCases } from "./cases/histogram-cases.ts";
import { morphologyCases } from "./cases/morphology-cases.ts";
import { outlineCases } from "./cases/outline-cases.ts";
import { pageCases } from "./cases/page-cases.ts";
import { resizeCases } from "./cases/resize-cases.ts";
import { thresholdCases } from "./cases/threshold-cases.ts";

/** Every operation of image-preprocess, some of them in several sizes, in the order of its index. */
export const cases: readonly Case[] = [
  ...colourCases,
  ...histogramCases,
  ...thresholdCases,
  ...filterCases,
  ...morphologyCases,
  ...resizeCases,
  ...geometryCases,
  ...outlineCases,
  ...pageCases,
];
