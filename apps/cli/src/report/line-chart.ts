import { escapeHtml } from "./escape-html.ts";

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

export interface LineChart {
  /** What it shows, in a few words. */
  readonly title: string;
  /** What one sees on it, for who cannot see it. */
  readonly description: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly points: readonly ChartPoint[];
  /** Whether the value stays until the next point. */
  readonly stairs?: boolean;
  /** Whether the line on which both are equal is drawn. */
  readonly diagonal?: boolean;
}

export interface Axis {
  readonly label: string;
  readonly ticks: readonly number[];
  format(value: number): string;
}

const WIDTH = 560;
const HEIGHT = 300;
const LEFT = 70;
const RIGHT = 26;
const TOP = 12;
const BOTTOM = 48;

/** A line through points as SVG: black on white in print, in the page's colours on a screen. */
export function lineChart({
  title,
  description,
  x,
  y,
  points,
  stairs,
  diagonal,
}: LineChart): string {
  const place = scaled(x, LEFT, WIDTH - RIGHT);
  const level = scaled(y, HEIGHT - BOTTOM, TOP);
  const columns = x.ticks.map((tick) => {
    const at = place(tick);
    return (
      `<line class="grid" x1="${at}" y1="${TOP}" x2="${at}" y2="${HEIGHT - BOTTOM}"/>` +
      `<text x="${at}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${x.format(tick)}</text>`
    );
  });
  const rows = y.ticks.map((tick) => {
    const at = level(tick);
    return (
      `<line class="grid" x1="${LEFT}" y1="${at}" x2="${WIDTH - RIGHT}" y2="${at}"/>` +
      `<text x="${LEFT - 8}" y="${at + 4}" text-anchor="end">${y.format(tick)}</text>`
    );
  });
  const path = points
    .map((point, i) => {
      const [px, py] = [place(point.x), level(point.y)];
      if (i === 0) return `M${px} ${py}`;
      return stairs ? `H${px}V${py}` : `L${px} ${py}`;
    })
    .join("");
  const dots = points.map(
    (point) => `<circle cx="${place(point.x)}" cy="${level(point.y)}" r="3"/>`,
  );
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">
<title>${escapeHtml(title)}</title><desc>${escapeHtml(description)}</desc>
${[...columns, ...rows].join("\n")}
${diagonal ? `<path class="even" d="M${place(x.ticks[0]!)} ${level(y.ticks[0]!)}L${place(x.ticks.at(-1)!)} ${level(y.ticks.at(-1)!)}"/>` : ""}
<path class="line" d="${path}"/>
${dots.join("")}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${escapeHtml(x.label)}</text>
<text transform="translate(14 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${escapeHtml(y.label)}</text>
</svg>`;
}

/** From the axis's first and last tick to pixels, to a tenth. */
function scaled({ ticks }: Axis, from: number, to: number): (value: number) => number {
  const first = ticks[0]!;
  const span = ticks.at(-1)! - first || 1;
  return (value) => Math.round((from + ((value - first) / span) * (to - from)) * 10) / 10;
}
