import type { Layout } from "./classifier.ts";
import type { RuleLength } from "./find/without-rules.ts";

/**
 * From which length a horizontal stroke is a rule. A digit's own bars are wide in a picture of one
 * digit, and short in a picture of a line; a grid needs its rules.
 */
export const LEAST_RULES: Record<Layout, RuleLength> = {
  auto: { widths: 0.5, heights: 0.54 },
  digit: { widths: 0.85, heights: 0 },
  line: { widths: 0.25, heights: 0.54 },
  page: { widths: 0.25, heights: 0.1 },
  grid: { widths: Number.POSITIVE_INFINITY, heights: 0 },
};
