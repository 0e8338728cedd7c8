import type { Colour, Paint } from "../../terminal/paint.ts";
import { printable } from "../../terminal/printable.ts";
import { count } from "../../terminal/progress-line.ts";
import { shorten } from "../../terminal/shorten.ts";
import { wrap } from "../../terminal/wrap.ts";
import type { Outcome } from "../outcome.ts";
import { digitsOf } from "./digits-of.ts";
import type { Format, View } from "./format.ts";

/** A table for people, with a line of totals. Written at the end, when the widths are known. */
export const table: Format = {
  streams: false,
  showsFailures: true,
  binary: false,
  begin(view) {
    const rows: Row[] = [];
    const totals = new Map<Outcome["status"], number>();
    return {
      head: "",
      add(outcome) {
        totals.set(outcome.status, (totals.get(outcome.status) ?? 0) + 1);
        rows.push(...rowsOf(outcome, view.paint));
        return "";
      },
      end: () => `${layOut(rows, view).join("\n")}\n\n${summary(totals)}\n`,
    };
  },
};

interface Row {
  readonly picture: string;
  readonly digits: string;
  /** Characters of `digits` that are seen. */
  readonly digitsWidth: number;
  readonly confidence: string;
  readonly status: Outcome["status"] | "";
  readonly note: string;
}

const COLOURS: Readonly<Record<Outcome["status"], Colour>> = {
  accepted: "green",
  review: "yellow",
  blank: "dim",
  failed: "red",
};

function rowsOf(outcome: Outcome, paint: Paint): Row[] {
  const { status, page } = outcome;
  const picture = printable(outcome.file) + (page === undefined ? "" : `, page ${page}`);
  const none = { picture, digits: "", digitsWidth: 0, confidence: "", status };
  if (outcome.status === "failed") {
    return [{ ...none, note: printable(`${outcome.error.message} (${outcome.error.code})`) }];
  }
  const lines = digitsOf(outcome, paint);
  const note = outcome.reasons.map((reason) => reason.replaceAll("-", " ")).join(", ");
  if (outcome.status === "blank" && !outcome.cells) return [{ ...none, note }];

  const head = { ...none, confidence: percent(outcome.confidence), note };
  if (lines.length === 1) {
    return [{ ...head, digits: lines[0]!.painted, digitsWidth: lines[0]!.width }];
  }
  const size = outcome.cells
    ? `${outcome.cells.length} x ${outcome.cells[0]?.length ?? 0} cells`
    : `${lines.length} lines`;
  return [
    { ...head, digits: size, digitsWidth: size.length },
    ...lines.map(({ painted, width, confidence }) => ({
      picture: "",
      digits: painted,
      digitsWidth: width,
      confidence: confidence === undefined ? "" : percent(confidence),
      status: "" as const,
      note: "",
    })),
  ];
}

/** Cut, not rounded: 99.97% is not certainty. */
function percent(share: number): string {
  return `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)}%`;
}

const CONFIDENCE = "Confidence";
const STATUS_WIDTH = "accepted".length;
const GAP = "  ";

function layOut(rows: readonly Row[], { paint, columns }: View): string[] {
  const digitsWidth = Math.max("Digits".length, ...rows.map((row) => row.digitsWidth));
  const others = digitsWidth + CONFIDENCE.length + STATUS_WIDTH + 3 * GAP.length;
  const widest = Math.max("Picture".length, ...rows.map((row) => row.picture.length));
  const pictureWidth = columns ? Math.min(widest, Math.max(12, columns - others)) : widest;
  const width = pictureWidth + others;

  const title = [
    "Picture".padEnd(pictureWidth),
    "Digits".padEnd(digitsWidth),
    CONFIDENCE,
    "Status",
  ].join(GAP);
  return [
    paint("bold", title),
    paint("dim", "─".repeat(width)),
    ...rows.flatMap((row) => {
      const line = [
        shorten(row.picture, pictureWidth).padEnd(pictureWidth),
        row.digits + " ".repeat(digitsWidth - row.digitsWidth),
        row.confidence.padStart(CONFIDENCE.length),
        row.status && paint(COLOURS[row.status], row.status),
      ]
        .join(GAP)
        .trimEnd();
      if (row.note === "") return [line];
      if (!columns || width + GAP.length + row.note.length <= columns) {
        const gap = " ".repeat(STATUS_WIDTH - row.status.length) + GAP;
        return [line + gap + paint("dim", row.note)];
      }
      return [line, ...wrap(row.note, columns - 4).map((part) => `    ${paint("dim", part)}`)];
    }),
  ];
}

function summary(totals: ReadonlyMap<Outcome["status"], number>): string {
  const words = { accepted: "accepted", review: "for review", blank: "blank", failed: "failed" };
  const parts = (Object.keys(words) as Outcome["status"][])
    .filter((status) => totals.has(status))
    .map((status) => `${count(totals.get(status)!)} ${words[status]}`);
  const all = [...totals.values()].reduce((sum, n) => sum + n, 0);
  const pictures = `${count(all)} ${all === 1 ? "picture" : "pictures"}`;
  return parts.length > 0 ? `${pictures}: ${parts.join(", ")}.` : `${pictures}.`;
}
