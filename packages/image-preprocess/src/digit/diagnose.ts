import { type Component, connectedComponents } from "../outline/connected-components.ts";
import { strokeWidth } from "../outline/stroke-width.ts";
import type { InkImage, LumaImage } from "../picture.ts";
import { centerOfMass } from "./center-by-mass.ts";
import { findWriting, type Writing } from "./find-writing.ts";
import { inkBox } from "./ink-box.ts";

/** What can make a picture of a digit unlike MNIST. */
export type Problem =
  | "inverted"
  | "off-centre"
  | "stroke-too-thin"
  | "stroke-too-thick"
  | "low-contrast"
  | "several-digits"
  | "box-line"
  | "blank"
  | "too-small";

/** One thing that makes a picture unlike MNIST. */
export interface Finding {
  readonly problem: Problem;
  /** The same in a sentence, with what was measured. */
  readonly message: string;
}

/** Stroke width as a share of the digit's longer side: 98% of MNIST lies between. */
const STROKE = [0.07, 0.27] as const;
/** The centre of mass in MNIST is within 0.04 sides of the middle. */
const OFF_CENTRE = 0.08;
/** The digit's longer side as a share of the picture's shorter one; 0.71 in MNIST. */
const SMALL = 0.35;
/** And in pixels; 20 in MNIST. */
const FEW_PIXELS = 14;
/** Paler than this, as a share of the paper's light; MNIST has 1, a pen about 0.6. */
const PALE = 0.35;
/** Wider than this many heights is more than one digit: 0.2% of MNIST is wider. */
const WIDEST = 1.65;

/**
 * What makes a picture of a digit unlike MNIST, of what is known to mislead networks trained on it.
 * Nothing for MNIST's own digits, white on black.
 */
export function diagnose(luma: LumaImage): Finding[] {
  const writing = findWriting(luma);
  if (!writing) return [{ problem: "blank", message: "nothing stands out of the paper" }];
  const several = severalDigits(writing.mask);
  return [
    !writing.onDark &&
      finding("inverted", "the digit is darker than its paper; MNIST's are lighter"),
    writing.contrast < PALE &&
      finding(
        "low-contrast",
        `the ink takes ${percent(writing.contrast)} of the paper's light away`,
      ),
    writing.hasLines && finding("box-line", "a line crosses the picture or runs along its edge"),
    several !== undefined && finding("several-digits", several),
    ...(several === undefined ? placement(writing, luma) : []),
    strokes(writing.mask),
  ].filter((each) => each !== false);
}

/** Where the digit stands, and how large it is. */
function placement({ mask, scale }: Writing, luma: LumaImage): (Finding | false)[] {
  const shorter = Math.min(mask.width, mask.height);
  const center = centerOfMass(mask);
  const dx = (center.x + 0.5 - mask.width / 2) / shorter;
  const dy = (center.y + 0.5 - mask.height / 2) / shorter;
  const box = inkBox(mask)!;
  const longer = Math.max(box.width, box.height);
  const pixels = longer / scale;
  const share = pixels / Math.min(luma.width, luma.height);
  return [
    Math.hypot(dx, dy) > OFF_CENTRE &&
      finding(
        "off-centre",
        `the ink's centre is ${percent(Math.hypot(dx, dy))} of the side off the middle`,
      ),
    (share < SMALL || pixels < FEW_PIXELS) &&
      finding(
        "too-small",
        `the digit is ${Math.round(pixels)} pixels, ${percent(share)} of the side`,
      ),
  ];
}

function strokes(mask: InkImage): Finding | false {
  const box = tallest(connectedComponents(mask).components)!.box;
  const share = strokeWidth(mask) / Math.max(box.width, box.height);
  const text = `the strokes are ${percent(share)} of the digit wide; MNIST's are 7% to 27%`;
  if (share < STROKE[0]) return finding("stroke-too-thin", text);
  return share > STROKE[1] && finding("stroke-too-thick", text);
}

/** Why there seem to be several digits, or undefined. */
function severalDigits(mask: InkImage): string | undefined {
  const { components } = connectedComponents(mask);
  const main = tallest(components)!;
  const digits = components.filter((each) => each === main || isDigitBeside(each, main));
  if (digits.length > 1) return `there are ${digits.length} pieces of the size of a digit`;
  const { width, height } = main.box;
  if (width <= WIDEST * height || height < 0.15 * mask.height) return undefined;
  return `the writing is ${(width / height).toFixed(1)} times as wide as it is high`;
}

/** Not a stroke of the same digit, such as the bar of a 5: about as large, and apart from it. */
function isDigitBeside(piece: Component, main: Component): boolean {
  if (piece.area < 0.2 * main.area || longerSide(piece) < 0.5 * longerSide(main)) return false;
  const across = overlap(piece.box.x, piece.box.width, main.box.x, main.box.width);
  const down = overlap(piece.box.y, piece.box.height, main.box.y, main.box.height);
  return (
    across < 0.3 * Math.min(piece.box.width, main.box.width) ||
    down < 0.05 * Math.min(piece.box.height, main.box.height)
  );
}

function overlap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.min(a + aLength, b + bLength) - Math.max(a, b);
}

function tallest(components: readonly Component[]): Component | undefined {
  return components.toSorted((a, b) => longerSide(b) - longerSide(a))[0];
}

function longerSide({ box }: Component): number {
  return Math.max(box.width, box.height);
}

function finding(problem: Problem, message: string): Finding {
  return { problem, message };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
