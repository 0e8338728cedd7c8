import type { Candidate } from "../../src/string/candidates.ts";
import type { Attempt } from "../../src/string/read-string.ts";
import { colorOf } from "./colors.ts";
import { inverted } from "./draw-ink.ts";
import { frame, image, svg, text } from "./svg.ts";

const WIDTH = 880;
const FIELD = 44;
const ROW = 74;
const TOP = 50;
const CHOSEN = "#15803d";
/** What is less likely a digit than this is drawn pale. */
const UNLIKELY = 0.5;

/**
 * The lattice: a column for each piece, a box for each run of pieces that may be one digit, with what
 * the network saw and says of it; the boxes of the best path are thick.
 */
export async function drawLattice({ pieces, candidates, paths }: Attempt): Promise<string> {
  const column = WIDTH / pieces.pieces.length;
  const best = new Map(paths[0]!.digits.map(({ candidate, digit }) => [candidate, digit]));
  const shown = oneForEachRun(candidates, new Set(best.keys()));
  const rows = layOut(shown);
  const height = TOP + ROW * (1 + Math.max(...rows));
  const heads = pieces.pieces.map((_, i) =>
    text((i + 0.5) * column, 34, `${i + 1}`, {
      anchor: "middle",
      color: colorOf(i),
      isBold: true,
    }),
  );
  const boxes = shown.map(async (candidate, i) => {
    const { first, end, judgement } = candidate;
    const digit = best.get(candidate);
    const box = {
      x: first * column + 3,
      y: TOP + ROW * rows[i]! + 3,
      width: (end - first) * column - 6,
      height: ROW - 6,
    };
    const middle = box.x + box.width / 2;
    const isDigit = 1 - judgement.notADigit;
    const value = digit ?? judgement.digit;
    const says =
      digit === undefined && isDigit < UNLIKELY
        ? "no digit"
        : `${value}: ${percent(judgement.probabilities[value]! * isDigit)}`;
    return [
      `<g opacity="${digit === undefined && isDigit < UNLIKELY ? 0.4 : 1}">`,
      digit === undefined ? frame(box, "#bbb") : frame(box, CHOSEN, 3),
      await image(inverted(judgement.field), {
        x: middle - FIELD / 2,
        y: box.y + 4,
        width: FIELD,
        height: FIELD,
      }),
      text(middle, box.y + 62, says, {
        anchor: "middle",
        size: 12,
        isBold: digit !== undefined,
        color: digit === undefined ? "#333" : CHOSEN,
      }),
      "</g>",
    ].join("\n");
  });
  const title = "7. Each run of pieces that may be a digit, and how likely it is one";
  return svg("Every run of pieces with what the network says of it", WIDTH, height, [
    text(0, 14, title),
    ...heads,
    ...(await Promise.all(boxes)),
  ]);
}

/** A run at a cut is drawn with the strokes that it may share and without: the likelier one is shown. */
function oneForEachRun(
  candidates: readonly Candidate[],
  chosen: ReadonlySet<Candidate>,
): Candidate[] {
  const worth = (candidate: Candidate) =>
    chosen.has(candidate) ? 2 : 1 - candidate.judgement.notADigit;
  const shown = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const run = `${candidate.first} ${candidate.end}`;
    const other = shown.get(run);
    if (!other || worth(candidate) > worth(other)) shown.set(run, candidate);
  }
  return [...shown.values()];
}

/** Rows in which no two runs share a piece: the shortest runs above. */
function layOut(candidates: readonly Candidate[]): number[] {
  const rows: boolean[][] = [];
  const found = new Map<Candidate, number>();
  const byLength = [...candidates].sort((a, b) => a.end - a.first - (b.end - b.first));
  for (const candidate of byLength) {
    const pieces = Array.from(
      { length: candidate.end - candidate.first },
      (_, i) => candidate.first + i,
    );
    let row = rows.findIndex((taken) => pieces.every((piece) => !taken[piece]));
    if (row < 0) row = rows.push([]) - 1;
    for (const piece of pieces) rows[row]![piece] = true;
    found.set(candidate, row);
  }
  return candidates.map((candidate) => found.get(candidate)!);
}

/** In whole percent; what is nearer to certain says so. */
export function percent(share: number): string {
  return share > 0.99 ? "99+%" : `${(100 * share).toFixed(0)}%`;
}
