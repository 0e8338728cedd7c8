import type { ReadCell, Reading, Status } from "@inkdigit/classifier";
import type { Box } from "@inkdigit/image-preprocess";
import type { Failure } from "./answer.ts";
import { editDistance } from "./edit-distance.ts";
import type { Item } from "./item.ts";
import type { Kind } from "./kind.ts";

/** How one picture, or one cell of a grid, was read, beside what is written there. */
export interface Verdict {
  readonly source: string;
  readonly kind: Kind;
  readonly name: string;
  /** Row and column of the cell of a grid, from 1. */
  readonly cell?: { readonly row: number; readonly column: number };
  /** Lines are parted by `|`; empty where nothing is to be read. */
  readonly wanted: string;
  readonly got: string;
  readonly isRight: boolean;
  readonly status: Status | "failed";
  /** Undefined where nothing was read. */
  readonly confidence: number | undefined;
  readonly reasons: readonly string[];
  /** Where a cell was found, in the picture's pixels. */
  readonly box?: Box;
  /** Digits to insert, to delete or to replace, and how many are written. */
  readonly edits: number;
  readonly length: number;
  /** Whether reading failed in a way that was not foreseen. */
  readonly isCrash: boolean;
}

/** Score an answer as the corpus's scorer does: one verdict for a picture, for a grid one each cell. */
export function verdictsOn(item: Item, outcome: Reading | Failure): Verdict[] {
  return item.kind === "grid" ? ofGrid(item, outcome) : [ofPicture(item, outcome)];
}

function ofPicture(item: Item, outcome: Reading | Failure): Verdict {
  const { source, kind, name, label } = item;
  const isWritten = kind !== "reject" && kind !== "empty" && kind !== "decoder";
  const text = "text" in outcome ? outcome.text : "";
  const [got, wanted] = [digitsOf(text), digitsOf(label)];
  return {
    source,
    kind,
    name,
    wanted: kind === "page" ? linesOf(label) : kind === "reject" ? label : wanted,
    got: kind === "page" ? linesOf(text) : got,
    isRight: isRight(item, outcome, text),
    status: outcome.status,
    confidence: got === "" || !("confidence" in outcome) ? undefined : outcome.confidence,
    reasons: reasonsOf(outcome),
    edits: isWritten ? editDistance(got, wanted) : 0,
    length: isWritten ? wanted.length : 0,
    isCrash: isCrash(outcome),
  };
}

function isRight({ kind, name, label }: Item, outcome: Reading | Failure, text: string): boolean {
  switch (kind) {
    case "reject":
      return outcome.status !== "accepted";
    case "empty":
      return outcome.status === "blank";
    case "decoder": {
      const isCorrupt = /(^|\/)x/.test(name);
      const isRefused = outcome.status === "failed";
      return isCorrupt ? isRefused && outcome.code !== undefined : !isRefused;
    }
    case "page":
      return linesOf(text) === linesOf(label);
    default:
      return digitsOf(text) === digitsOf(label);
  }
}

function ofGrid({ source, kind, name, label, origin = "" }: Item, outcome: Reading | Failure) {
  const cells = "cells" in outcome ? (outcome.cells ?? []) : [];
  const columns = Math.sqrt(label.length);
  return [...label].flatMap((wanted, i): Verdict[] => {
    if (wanted === "c" || origin[i] === "c") return [];
    const [row, column] = [Math.floor(i / columns), i % columns];
    const cell: ReadCell | undefined = cells[row]?.[column];
    const isRead = cell !== undefined && cell.digit !== null;
    const isRight = cell !== undefined && cell.digit === (wanted === "." ? null : Number(wanted));
    return [
      {
        source,
        kind,
        name,
        cell: { row: row + 1, column: column + 1 },
        wanted: wanted === "." ? "" : wanted,
        got: isRead ? `${cell.digit}` : "",
        isRight,
        status: cell?.status ?? outcome.status,
        confidence: isRead ? cell.confidence : undefined,
        reasons: cell ? [] : reasonsOf(outcome),
        ...(cell && { box: cell.box }),
        edits: 0,
        length: 0,
        isCrash: isCrash(outcome),
      },
    ];
  });
}

function reasonsOf(outcome: Reading | Failure): readonly string[] {
  return outcome.status === "failed" ? [outcome.code ?? outcome.message] : outcome.reasons;
}

function isCrash(outcome: Reading | Failure): boolean {
  return outcome.status === "failed" && outcome.code === undefined;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

function linesOf(text: string): string {
  return text
    .split(/[|\n]/)
    .map(digitsOf)
    .filter((line) => line !== "")
    .join("|");
}
