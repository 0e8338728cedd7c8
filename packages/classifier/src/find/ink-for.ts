import type { LumaImage } from "@inkdigit/image-preprocess";
import type { Layout } from "../classifier.ts";
import { type EvenInkOptions, evenInk } from "./even-ink.ts";
import { isSamePlane } from "./is-same-plane.ts";
import { withoutBoxes } from "./without-boxes.ts";
import { withoutDarkEdges } from "./without-dark-edges.ts";
import { type RuleLength, withoutRules } from "./without-rules.ts";
import { type WrittenInk, writtenInk } from "./written-ink.ts";

/**
 * What is written on a picture of some layout, in one or more versions: where it isn't plain what is a
 * rule and what a stroke, reading must tell. None where nothing is written.
 */
export function inksFor(layout: Layout, luma: LumaImage, options?: EvenInkOptions): WrittenInk[] {
  const ink = writtenInk(evenInk(luma, options));
  if (!ink) return [];
  const page = layout === "digit" ? ink : withoutDarkEdges(ink);
  const open = layout === "digit" || layout === "grid" ? page : withoutBoxes(page);
  const versions = LEAST_RULES[layout].flatMap((least) => withoutRules(open, least));
  return versions.filter((one, i) => i === 0 || !isSamePlane(one.mask, versions[0]!.mask));
}

/**
 * From which length a horizontal stroke is a rule. A digit's own bars are wide in a picture of one
 * digit, and short in a picture of a line; a grid needs its rules.
 */
const LEAST_RULES: Record<Layout, readonly RuleLength[]> = {
  auto: [{ widths: 0.5, heights: 0.54 }],
  digit: [
    { widths: 0.85, heights: 0 },
    { widths: Number.POSITIVE_INFINITY, heights: 0 },
  ],
  line: [
    { widths: 0.25, heights: 0.54 },
    { widths: 0.55, heights: 0.54 },
  ],
  page: [{ widths: 0.25, heights: 0.1 }],
  grid: [{ widths: Number.POSITIVE_INFINITY, heights: 0 }],
};
