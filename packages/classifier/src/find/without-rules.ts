import { type InkImage, removeRules } from "@inkdigit/image-preprocess";
import { erase } from "./erase.ts";
import { isSamePlane } from "./is-same-plane.ts";
import { peelEdges } from "./peel-edges.ts";
import { maskAbove, type WrittenInk, writtenInk } from "./written-ink.ts";

/** What is a rule and no stroke: the longer of two lengths. */
export interface RuleLength {
  /** In widths of the picture. */
  readonly widths: number;
  /** In heights of the picture. */
  readonly heights: number;
}

/** An upright rule is longer than any 1: this only ever happens on pictures higher than wide. */
const UPRIGHT: RuleLength = { widths: 1.2, heights: 0.5 };
/** The thickest ruled line, in pixels of the picture, and at least as many of the working size. */
const THICKEST_RULE = 3.2;
/** And as a share of the picture's longer side, where that is more. */
const THICKEST_SHARE = 1 / 160;
/** Edges of a box are looked for at this share of the threshold: their soft sides belong to them. */
const SOFT = 0.6;

/** What is fainter than this share of the rules is no ink. */
const FAINT = 0.2;

/** What is written, less the ruled lines. The threshold is found anew: rules may be darker. */
export function withoutRules(
  written: WrittenInk,
  { widths, heights }: RuleLength,
): WrittenInk | undefined {
  const { mask, scale } = written;
  const mostThickness = Math.max(
    THICKEST_RULE * Math.max(1, scale),
    THICKEST_SHARE * Math.max(mask.width, mask.height),
  );
  const level = removeRules(mask, {
    leastLength: Math.max(widths * mask.width, heights * mask.height),
    mostThickness,
  });
  const cleaned = removeRules(level, {
    direction: "vertical",
    leastLength: Math.max(UPRIGHT.widths * mask.width, UPRIGHT.heights * mask.height),
    mostThickness,
  });
  const open = without(written, mask, cleaned);
  if (!open || open === written) return open;
  const rules = mask.data.map((level, i) => level - cleaned.data[i]!);
  return { ...open, rules: { ...mask, data: rules } };
}

/** What is written, less the rests of a box along the edges of the picture. */
export function withoutEdges(written: WrittenInk): WrittenInk | undefined {
  const soft = maskAbove(written.darkness, SOFT * written.levels.threshold);
  return without(written, soft, peelEdges(soft));
}

function without(written: WrittenInk, before: InkImage, after: InkImage): WrittenInk | undefined {
  if (isSamePlane(after, before)) return written;
  const { darkness, levels, scale } = written;
  return writtenInk({ scale, darkness: erase(darkness, before, after) }, FAINT * levels.full);
}
