import { transpose } from "../geometry/transpose.ts";
import { connectedComponents } from "../outline/connected-components.ts";
import { foursOf, nextInk } from "../outline/next-ink.ts";
import type { Plane } from "../picture.ts";
import { eraseRule, type Foot } from "./erase-rule.ts";
import { findRules, leastRows } from "./find-rules.ts";
import type { Run } from "./run-chains.ts";

export interface RuleOptions {
  /** Which rules: those along the rows, along the columns, or both. */
  readonly direction?: "horizontal" | "vertical" | "both";
  /** The shortest rule, in pixels. Default: a quarter of the picture's longer side. */
  readonly leastLength?: number;
  /** The thickest rule, in pixels. Default: 1/120 of the picture's longer side, at least 3. */
  readonly mostThickness?: number;
}

/**
 * A drawing (0 is paper) without its rules: ruled lines, underlines, the edges of boxes. They may
 * slope and bend a little.
 *
 * A rule is a long row of short runs of ink across it, one beside the other. Where a stroke crosses
 * it the run is longer than the rule is thick: there it stays, and the stroke is not broken.
 *
 * @returns The drawing itself where it has no rules.
 */
export function removeRules<Scale extends string>(
  drawing: Plane<Scale>,
  {
    direction = "horizontal",
    leastLength = Math.max(drawing.width, drawing.height) / 4,
    mostThickness = Math.max(3, Math.max(drawing.width, drawing.height) / 120),
  }: RuleOptions = {},
): Plane<Scale> {
  const lengths = { leastLength, mostThickness };
  const open = direction === "vertical" ? drawing : removeHorizontal(drawing, lengths);
  return direction === "horizontal" ? open : removeVertical(open, lengths);
}

type RuleLengths = Required<Omit<RuleOptions, "direction">>;

function removeHorizontal<Scale extends string>(
  drawing: Plane<Scale>,
  lengths: RuleLengths,
): Plane<Scale> {
  if (lengths.leastLength > drawing.width) return drawing;
  if (columnsWithInk(drawing) < leastRows(lengths.leastLength)) return drawing;
  const turned = transpose(drawing);
  const cleaned = removeVertical(turned, lengths);
  return cleaned === turned ? drawing : transpose(cleaned);
}

function columnsWithInk({ width, height, data }: Plane): number {
  const fours = foursOf(data);
  const inked = new Uint8Array(width);
  let count = 0;
  for (let start = 0; start < width * height; start += width) {
    const end = start + width;
    for (let i = nextInk(data, fours, start, end); i < end; i = nextInk(data, fours, i + 1, end)) {
      count += 1 - inked[i - start]!;
      inked[i - start] = 1;
    }
  }
  return count;
}

function rowsWithInk({ width, height, data }: Plane): number {
  const fours = foursOf(data);
  let count = 0;
  for (let end = width; end <= width * height; end += width) {
    if (nextInk(data, fours, end - width, end) < end) count++;
  }
  return count;
}

/** Without the rules along the columns: the runs across them lie side by side in memory. */
function removeVertical<Scale extends string>(
  drawing: Plane<Scale>,
  { leastLength, mostThickness }: RuleLengths,
): Plane<Scale> {
  const { width, height } = drawing;
  if (leastLength > height || rowsWithInk(drawing) < leastRows(leastLength)) return drawing;
  const rules = findRules(drawing, leastLength, mostThickness);
  if (rules.length === 0) return drawing;
  const data = drawing.data.slice();
  const feet = rules.flatMap((rule) => eraseRule(data, width, rule));
  const cleaned = { width, height, data };
  for (const { runs } of feet.length > 0 ? feetOfBowls(cleaned, feet) : []) {
    for (const { row, start, end } of runs) {
      const from = row * width + start;
      data.set(drawing.data.subarray(from, from + end + 1 - start), from);
    }
  }
  return cleaned;
}

/** Those between two ends of one stroke, which reaches as far from the rule as its foot is long. */
function feetOfBowls(cleaned: Plane, feet: readonly Foot[]): Foot[] {
  const { labels, components } = connectedComponents(cleaned);
  const labelOf = ({ row, start }: Run) => labels[row * cleaned.width + start]!;
  return feet.filter(({ runs, before, after }) => {
    const label = labelOf(before);
    if (label !== labelOf(after)) return false;
    // Where another rule, which crosses here, has been erased too, there is no component.
    return label > 0 && components[label - 1]!.box.width >= runs.length;
  });
}
