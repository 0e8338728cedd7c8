import { element } from "./svg.ts";

/** Where a chart's values lie on the picture. */
export interface Axes {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Frame, grid lines and labels. */
  readonly drawn: string;
}

export interface AxesOptions {
  /** Upper left corner of the plot, and its size. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** From a value to its share of the height, from the bottom; by default the value itself. */
  readonly yShare?: (value: number) => number;
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** The axes of a chart whose x goes from 0 to 1. */
export function axes(options: AxesOptions): Axes {
  const { left, top, width, height, yShare = (value) => value } = options;
  const x = (value: number) => left + width * value;
  const y = (value: number) => top + height * (1 - yShare(value));
  const line = { stroke: "#e3e3e3" };
  const middle = top + height / 2;
  const drawn = [
    ...options.xTicks.flatMap(({ at, text }) => [
      element("line", { x1: x(at), x2: x(at), y1: top, y2: top + height, ...line }),
      element("text", { x: x(at), y: top + height + 15, "text-anchor": "middle" }, text),
    ]),
    ...options.yTicks.flatMap(({ at, text }) => [
      element("line", { x1: left, x2: left + width, y1: y(at), y2: y(at), ...line }),
      element("text", { x: left - 6, y: y(at) + 4, "text-anchor": "end" }, text),
    ]),
    element("rect", { x: left, y: top, width, height, fill: "none", stroke: "#999" }),
    label(options.xLabel, { x: left + width / 2, y: top + height + 32 }),
    label(options.yLabel, {
      x: left - 40,
      y: middle,
      transform: `rotate(-90 ${left - 40} ${middle})`,
    }),
  ];
  return { x, y, drawn: drawn.join("") };
}

/** Ticks from 0 to 1, in percent. */
export function percentTicks(count: number): Tick[] {
  return Array.from({ length: count + 1 }, (_, i) => ({
    at: i / count,
    text: `${Math.round((100 * i) / count)}%`,
  }));
}

function label(text: string, place: Readonly<Record<string, string | number>>): string {
  return element("text", { ...place, "text-anchor": "middle", fill: "#666" }, text);
}
