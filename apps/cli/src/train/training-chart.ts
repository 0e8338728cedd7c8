import type { EpochFigures } from "@inkdigit/lenet-model";
import { percent } from "../evaluate/percent.ts";

/** Lines of the curve. */
const ROWS = 6;
/** Columns of the curve, at most. */
const COLUMNS = 60;
/** Columns of the scale beside it. */
const SCALE = 8;
/** No fewer are counted as wrong, so that none at all has a place on a logarithmic scale. */
const LEAST = 1e-4;
/** Dots of a braille character, row by row: what each adds to U+2800. */
const DOTS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

/**
 * The share of the held-out digits that were read wrong after each epoch, as a curve of braille dots,
 * with a logarithmic scale. Nothing before there are two epochs.
 *
 * @param epochs - How many there will be.
 * @param columns - Of the terminal.
 */
export function trainingChart(
  history: readonly EpochFigures[],
  epochs: number,
  columns: number,
): string[] {
  const width = Math.min(COLUMNS, columns - SCALE - 1);
  if (history.length < 2 || width < 10) return [];
  const wrong = history.map(({ validation }) => Math.max(LEAST, 1 - validation.accuracy));
  const [least, most] = [Math.min(...wrong), Math.max(...wrong)];
  const best = history[wrong.indexOf(least)]!;
  const cells = Array.from({ length: ROWS }, () => new Uint8Array(width));
  const places = history.map(({ epoch }, i) => ({
    x: ((epoch - 1) / Math.max(1, epochs - 1)) * (2 * width - 1),
    y: heightOf(wrong[i]!, least, most) * (4 * ROWS - 1),
  }));
  for (const [i, place] of places.entries()) drawLine(cells, places[i - 1] ?? place, place);
  return [
    `Held-out digits read wrong: ${percent(wrong.at(-1)!)}, least ${percent(least)} (epoch ${best.epoch})`,
    ...cells.map((row, i) => scaleAt(i, least, most).padStart(SCALE) + curveOf(row)),
    `${" ".repeat(SCALE)}1${`epoch ${epochs}`.padStart(width - 1)}`,
  ];
}

/** From 0 at the top, for the most, to 1. */
function heightOf(wrong: number, least: number, most: number): number {
  return most === least ? 0.5 : Math.log(most / wrong) / Math.log(most / least);
}

function scaleAt(row: number, least: number, most: number): string {
  if (row === 0) return `${percent(most)} `;
  return row === ROWS - 1 && least < most ? `${percent(least)} ` : "";
}

interface Place {
  /** In dots, from the upper left. */
  readonly x: number;
  readonly y: number;
}

function drawLine(cells: readonly Uint8Array[], from: Place, to: Place): void {
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y))));
  for (let step = 0; step <= steps; step++) {
    const x = Math.round(from.x + ((to.x - from.x) * step) / steps);
    const y = Math.round(from.y + ((to.y - from.y) * step) / steps);
    cells[y >> 2]![x >> 1]! |= DOTS[y & 3]![x & 1]!;
  }
}

function curveOf(row: Uint8Array): string {
  return Array.from(row, (dots) => (dots === 0 ? " " : String.fromCharCode(0x2800 + dots)))
    .join("")
    .trimEnd();
}
