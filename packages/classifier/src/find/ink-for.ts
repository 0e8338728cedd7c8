import type { LumaImage } from "@inkdigit/image-preprocess";
import type { Layout } from "../classifier.ts";
import { evenInk } from "./even-ink.ts";
import { withoutDarkEdges } from "./without-dark-edges.ts";
import { type RuleLength, withoutRules } from "./without-rules.ts";
import { type WrittenInk, writtenInk } from "./written-ink.ts";

/** What is written on a picture of some layout, or undefined where nothing is. */
export function inkFor(layout: Layout, luma: LumaImage): WrittenInk | undefined {
  const ink = writtenInk(evenInk(luma));
  if (!ink) return undefined;
  const page = layout === "digit" ? ink : withoutDarkEdges(ink);
  return withoutRules(page, LEAST_RULES[layout]);
}

/**
 * From which length a horizontal stroke is a rule. A digit's own bars are wide in a picture of one
 * digit, and short in a picture of a line; a grid needs its rules.
 */
const LEAST_RULES: Record<Layout, RuleLength> = {
  auto: { widths: 0.5, heights: 0.54 },
  digit: { widths: 0.85, heights: 0 },
  line: { widths: 0.25, heights: 0.54 },
  page: { widths: 0.25, heights: 0.1 },
  grid: { widths: Number.POSITIVE_INFINITY, heights: 0 },
};
