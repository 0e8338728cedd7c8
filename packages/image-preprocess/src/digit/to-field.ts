import type { InkImage } from "../picture.ts";
import { centerByMass } from "./center-by-mass.ts";
import { fitInto } from "./fit-into.ts";

/** Side of the field, in pixels. */
export const FIELD_SIDE = 28;

/** The longer side of the digit in the field, in pixels. */
export const DIGIT_SIDE = 20;

/**
 * A digit as MNIST would have it: fitted into 20x20 with its aspect kept, and its centre of mass in
 * the middle of 28x28 (LeCun et al. 1998, section III-A).
 *
 * The picture must hold one digit and nothing else, on paper that is 0.
 *
 * @throws {ImageError} `EMPTY_IMAGE` when no pixel carries ink.
 */
export function toField(ink: InkImage): InkImage {
  return centerByMass(fitInto(ink, DIGIT_SIDE), FIELD_SIDE);
}
