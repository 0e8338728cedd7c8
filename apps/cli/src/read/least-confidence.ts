import { confidenceFor } from "@inkdigit/classifier";
import { type ErrorRejectPoint, type ModelCard, pointForError } from "@inkdigit/lenet-model";
import { wrongUsage } from "../errors.ts";
import { count } from "../terminal/progress-line.ts";

/** A confidence that keeps the error at what was asked for. */
export interface TargetedConfidence {
  /** Of a reading, 0 to 1. */
  readonly confidence: number;
  /** What that means, as the model's held-out digits have it. */
  readonly meaning: string;
}

/**
 * The least confidence that leaves no more of the accepted digits wrong than `target`.
 *
 * The error-reject curve that a model stores tells how sure the network must be; a reading is held
 * to the confidence that it carries where the network is just so sure.
 *
 * @throws {CommandError} `WRONG_USAGE` where the model stores none, or reaches no such error.
 */
export function confidenceForError(card: ModelCard, target: number): TargetedConfidence {
  const { name, version, errorReject, heldOut } = card;
  if (!errorReject) {
    throw wrongUsage(
      `--target-error needs an error-reject curve, and ${name} ${version} stores none; train it anew, ` +
        "or use --min-confidence.",
    );
  }
  const point = pointForError(errorReject, target);
  if (!point) {
    const best = errorReject.at(-1)?.error ?? 1;
    throw wrongUsage(
      `--target-error ${percent(target)} is out of reach: ${name} ${version} comes down to ${percent(best)}.`,
    );
  }
  const confidence = point.confidence === 0 ? 0 : confidenceFor(point.confidence);
  return { confidence, meaning: meaningOf(confidence, point, target, heldOut.digits) };
}

function meaningOf(
  needed: number,
  { confidence, rejected, error }: ErrorRejectPoint,
  target: number,
  digits: number,
) {
  const kept = Math.round((1 - rejected) * digits);
  // Of n without a mistake, no more is known than that 3 in n is unlikely (95%).
  const measured =
    error === 0
      ? `none of ${count(kept)} was wrong, which shows no more than an error under ${percent(3 / kept)}`
      : `${percent(error)} of those accepted were wrong`;
  return (
    `For an error of ${percent(target)} at most, readings less than ${percent(needed)} sure are for review.\n` +
    `The network was as unsure (under ${percent(confidence)}) of ${percent(rejected)} of ${count(digits)} digits that it was not\n` +
    `trained on; ${measured}.`
  );
}

/** As exact as it has to be: `5%`, `0.1%`, `0.0025%`, `99.9988%`. */
function percent(share: number): string {
  const isNearAnEnd = (share > 0.99 && share < 1) || (share > 0 && share < 0.001);
  return `${(share * 100).toFixed(isNearAnEnd ? 4 : 2).replace(/\.?0+$/, "")}%`;
}
