import { axes, percentTicks } from "./axes.ts";
import type { GroupChart } from "./corpus-report.ts";
import { element, svg } from "./svg.ts";

const WIDTH = 720;
const HEIGHT = 440;
const colors = ["#1f4e9e", "#c2570c", "#15803d"];
/** Shares of errors from 0.1% to 100% are drawn on a logarithmic scale; less is drawn at the bottom. */
const DECADES = 3;
const LEAST = 10 ** -DECADES;

/**
 * Error against rejection, as an SVG: what is wrong of the answers that are accepted, over the share
 * that is turned away, the least sure first; a ring marks the default threshold.
 */
export function rejectionDiagram(charts: readonly GroupChart[]): string {
  const { x, y, drawn } = axes({
    left: 62,
    top: 14,
    width: 420,
    height: 370,
    xTicks: percentTicks(5),
    yTicks: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1].map((at) => ({
      at,
      text: `${100 * at}%`,
    })),
    xLabel: "turned away, the least sure first",
    yLabel: "wrong of the accepted",
    yShare: (share) => 1 + Math.log10(Math.max(LEAST, share)) / DECADES,
  });
  return svg(WIDTH, HEIGHT, [
    drawn,
    ...charts.flatMap(({ group, curve, atDefault, items, accepted }, i) => {
      const color = colors[i % colors.length]!;
      const points = curve.map(({ rejected, error }) => `${round(x(rejected))},${round(y(error))}`);
      const top = 40 + 62 * i;
      const share = (part: number) => `${(100 * part).toFixed(1)}%`;
      const text = { x: 518, fill: "#333" };
      return [
        element("polyline", {
          points: points.join(" "),
          fill: "none",
          stroke: color,
          "stroke-width": 1.6,
        }),
        element("circle", {
          cx: x(atDefault.rejected),
          cy: y(accepted === 0 ? LEAST : atDefault.error),
          r: 5,
          fill: "none",
          stroke: color,
          "stroke-width": 2,
        }),
        element("rect", { x: 500, y: top - 9, width: 11, height: 11, fill: color }),
        element("text", { ...text, y: top, "font-weight": "bold" }, `${group} (${items})`),
        element("text", { ...text, y: top + 16 }, `by default ${share(atDefault.rejected)} turned`),
        element(
          "text",
          { ...text, y: top + 30 },
          accepted === 0 ? "away: all" : `away, ${share(atDefault.error)} of the rest wrong`,
        ),
      ];
    }),
  ]);
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}
