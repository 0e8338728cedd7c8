import type { Paint } from "../terminal/paint.ts";
import { count } from "../terminal/progress-line.ts";
import { wrap } from "../terminal/wrap.ts";
import type { Measurement } from "./measure.ts";

/** Columns of a terminal that need not be wide. */
const WIDTH = 80;

/** What was measured, as a table, and on what. */
export function formatMeasurement(measured: Measurement, paint: Paint): string {
  const { rates, side, machine, model, inkdigit } = measured;
  const first = Math.max(...rates.map(({ what }) => what.length));
  const row = (what: string, aSecond: string, each: string) =>
    `${what.padEnd(first)}${aSecond.padStart(11)}${each.padStart(11)}`;
  const rows = rates.map(({ what, aSecond }) =>
    row(what, count(Math.round(aSecond)), formatEach(1 / aSecond)),
  );
  const about =
    `Pictures of ${side} x ${side} pixels with one digit. ${machine.processor}, ${machine.cores} ` +
    `${machine.cores === 1 ? "core" : "cores"}, Node ${machine.node}, kernel ${machine.kernel}; ` +
    `inkdigit ${inkdigit}, ${model.name} ${model.version}.`;
  const busy =
    machine.load > machine.cores
      ? [
          `The machine is busy (load ${machine.load.toFixed(1)}): it can do more when nothing else runs.`,
        ]
      : [];
  const notes = [about, ...busy].flatMap((note) => wrap(note, WIDTH));
  return `${[paint("bold", row("", "a second", "each")), ...rows, "", ...notes].join("\n")}\n`;
}

/** A short time, with three digits: `9.87 µs`, `123 µs`, `4.56 ms`. */
function formatEach(seconds: number): string {
  const [value, unit] = seconds < 1e-3 ? [seconds * 1e6, "µs"] : [seconds * 1e3, "ms"];
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
}
