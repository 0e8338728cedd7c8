import { type InkImage, toField } from "@inkdigit/image-preprocess";
import type { DigitModel } from "@inkdigit/lenet-model";
import { cutArea, cutOut, cutOutLabelled } from "../find/cut-out.ts";
import { joinMarks, type Mark } from "../find/mark.ts";
import { type Judgement, recognise } from "../recognise.ts";
import { LINE_HEIGHT } from "./line-drawing.ts";
import { type Piece, type Pieces, SHARED } from "./pieces.ts";

/** Neighbouring pieces that may be one digit. */
export interface Candidate {
  /** The pieces from `first` up to `end`, which is not one of them. */
  readonly first: number;
  readonly end: number;
  readonly mark: Mark;
  /** The widest gap between its pieces, in pixels. */
  readonly gap: number;
  /** How many of its two ends a cut made. */
  readonly cutEnds: number;
  readonly judgement: Judgement;
}

/** The most pieces that are joined. */
const MOST_PIECES = 5;
/** Joined pieces are at most this wide, as a share of a digit's height. */
const WIDEST = 1.45;

/**
 * Every run of pieces that may be a digit, with what the network says of it.
 *
 * @param shares - Whether the strokes at its cuts may also belong to both sides.
 */
export function findCandidates(
  model: DigitModel,
  ink: InkImage,
  found: Pieces,
  shares: boolean,
): Candidate[] {
  const runs = found.pieces.flatMap((_, first) => runsFrom(found.pieces, first));
  const drawn = runs.flatMap((run) => [
    { run, image: cutOut(ink, found.labels, run.mark) },
    ...(shares && run.cutEnds > 0 ? [{ run, image: withSharedStrokes(ink, found, run.mark) }] : []),
  ]);
  const judgements = recognise(
    model,
    drawn.map(({ image }) => toField(image)),
  );
  return drawn.map(({ run }, i) => ({ ...run, judgement: judgements[i]! }));
}

/** A mark with the strokes at its cuts that its neighbours have too. */
function withSharedStrokes(
  ink: InkImage,
  { labels, lentLeft, lentRight }: Pieces,
  { box, labels: own }: Mark,
): InkImage {
  const area = cutArea(ink, box, Math.ceil(SHARED * LINE_HEIGHT));
  return cutOutLabelled(ink, area, [labels, lentLeft, lentRight], own);
}

type Run = Omit<Candidate, "judgement">;

function runsFrom(pieces: readonly Piece[], first: number): Run[] {
  const runs: Run[] = [];
  const last = Math.min(pieces.length, first + MOST_PIECES);
  for (let end = first + 1; end <= last; end++) {
    const own = pieces.slice(first, end);
    const mark = joinMarks(own.map(({ box, area, label }) => ({ box, area, labels: [label] })));
    if (end > first + 1 && mark.box.width > WIDEST * LINE_HEIGHT) break;
    const cutEnds = Number(pieces[first]!.isCut) + Number(pieces[end]?.isCut ?? false);
    runs.push({ first, end, mark, gap: widestGap(own), cutEnds });
  }
  return runs;
}

function widestGap(pieces: readonly Piece[]): number {
  const byLeft = [...pieces].sort((a, b) => a.box.x - b.box.x);
  let right = byLeft[0]!.box.x;
  let widest = 0;
  for (const { box } of byLeft) {
    widest = Math.max(widest, box.x - right);
    right = Math.max(right, box.x + box.width);
  }
  return widest;
}
