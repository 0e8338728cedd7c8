import { type InkImage, removeRules, subtract } from "@inkdigit/image-preprocess";
import { erase } from "./erase.ts";
import { inkPixels } from "./ink-pixels.ts";
import { isSamePlane } from "./is-same-plane.ts";
import { peelEdges } from "./peel-edges.ts";
import { inkAt, softMask, type WrittenInk, writtenInk } from "./written-ink.ts";

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

/** What is fainter than this share of the rules is no ink. */
const FAINT = 0.2;

/** Where the ink found anew and that found before differ by this factor, both are worth reading. */
const APART = 1.5;

/**
 * What is written, less the ruled lines: none where nothing else is.
 *
 * Rules may be darker than ink, so the threshold is found anew. But few strokes among many shadows
 * may not show without them: where much more or much less is found anew, what was ink before comes second.
 */
export function withoutRules(written: WrittenInk, length: RuleLength): WrittenInk[] {
  const { darkness, mask, scale, levels } = written;
  const cleaned = withoutLong(mask, scale, length);
  if (isSamePlane(cleaned, mask)) return [written];
  const rest = { scale, darkness: erase(darkness, mask, cleaned) };
  const anew = writtenInk(rest, FAINT * levels.full);
  const before = inkAt(rest, levels);
  const [now, then] = [anew ? inkPixels(anew.mask) : 0, inkPixels(before.mask)];
  const isApart = then > 0 && Math.max(now, then) > APART * Math.min(now, then);
  const versions = [anew, isApart ? before : undefined].filter((ink) => ink !== undefined);
  const rules = subtract(mask, cleaned);
  return versions.map((ink) => ({ ...ink, rules }));
}

/** The mask without its rules. */
function withoutLong(mask: InkImage, scale: number, { widths, heights }: RuleLength): InkImage {
  const mostThickness = Math.max(
    THICKEST_RULE * Math.max(1, scale),
    THICKEST_SHARE * Math.max(mask.width, mask.height),
  );
  const level = removeRules(mask, {
    leastLength: Math.max(widths * mask.width, heights * mask.height),
    mostThickness,
  });
  return removeRules(level, {
    direction: "vertical",
    leastLength: Math.max(UPRIGHT.widths * mask.width, UPRIGHT.heights * mask.height),
    mostThickness,
  });
}

/** What is written, less the rests of a box along the edges of the picture. */
export function withoutEdges(written: WrittenInk): WrittenInk | undefined {
  const { darkness, levels, scale } = written;
  const soft = softMask(written);
  const peeled = peelEdges(soft);
  if (isSamePlane(peeled, soft)) return written;
  return writtenInk({ scale, darkness: erase(darkness, soft, peeled) }, FAINT * levels.full);
}
