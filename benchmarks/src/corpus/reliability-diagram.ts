import { wilsonInterval } from "@inkdigit/lenet-model";
import { axes, percentTicks } from "./axes.ts";
import type { Bin } from "./calibration.ts";
import type { GroupChart } from "./corpus-report.ts";
import { element, svg } from "./svg.ts";

const SIDE = 300;
const COUNTS = 70;
const LEFT = 62;
const TOP = 44;
const PANEL = LEFT + SIDE + 18;
const HEIGHT = TOP + SIDE + 48 + COUNTS + 26;

/**
 * Reliability diagrams, as an SVG: for each group the share right of the answers in each bin of
 * confidence, with Wilson's 95% interval, and below how many answers there are. Answers as often
 * right as they say lie on the diagonal.
 */
export function reliabilityDiagram(charts: readonly GroupChart[]): string {
  const panels = charts.map((chart, i) =>
    element("g", { transform: `translate(${i * PANEL} 0)` }, panel(chart)),
  );
  return svg(charts.length * PANEL, HEIGHT, panels);
}

function panel({ group, about, bins, expectedCalibrationError: error }: GroupChart): string[] {
  const { x, y, drawn } = axes({
    left: LEFT,
    top: TOP,
    width: SIDE,
    height: SIDE,
    xTicks: percentTicks(5),
    yTicks: percentTicks(5),
    xLabel: "confidence",
    yLabel: "right",
  });
  const title = `${group}: expected calibration error ${(100 * error).toFixed(1)}%`;
  return [
    element("text", { x: LEFT, y: 18, "font-size": 13, "font-weight": "bold" }, title),
    element("text", { x: LEFT, y: 34, fill: "#666" }, about),
    ...bins.map((bin) => bar(bin, x, y)),
    drawn,
    element("line", {
      x1: x(0),
      y1: y(0),
      x2: x(1),
      y2: y(1),
      stroke: "#999",
      "stroke-dasharray": "4 3",
    }),
    ...bins.map((bin) => point(bin, x, y)),
    ...counts(bins, x),
  ];
}

type Scale = (value: number) => number;

function bar({ from, to, count, right }: Bin, x: Scale, y: Scale): string {
  if (count === 0) return "";
  const share = right / count;
  return element("rect", {
    x: x(from) + 1,
    y: y(share),
    width: x(to) - x(from) - 2,
    height: y(0) - y(share),
    fill: "#c7d8f2",
  });
}

function point({ count, right, confidence }: Bin, x: Scale, y: Scale): string {
  if (count === 0) return "";
  const [low, high] = wilsonInterval(right, count);
  const at = x(confidence);
  return [
    element("line", { x1: at, x2: at, y1: y(low), y2: y(high), stroke: "#1f4e9e" }),
    element("circle", { cx: at, cy: y(right / count), r: 3, fill: "#1f4e9e" }),
  ].join("");
}

/** The heights grow with the root of the counts, so that few answers are seen beside many. */
function counts(bins: readonly Bin[], x: Scale): string[] {
  const bottom = TOP + SIDE + 48 + COUNTS;
  const most = Math.sqrt(Math.max(1, ...bins.map(({ count }) => count)));
  return [
    ...bins.flatMap(({ from, to, count }) => {
      const height = ((COUNTS - 14) * Math.sqrt(count)) / most;
      const middle = (x(from) + x(to)) / 2;
      const y = bottom - height;
      return [
        element("rect", { x: x(from) + 1, y, width: x(to) - x(from) - 2, height, fill: "#bbb" }),
        element(
          "text",
          { x: middle, y: y - 3, "text-anchor": "middle", "font-size": 8 },
          `${count}`,
        ),
      ];
    }),
    element(
      "text",
      { x: x(0.5), y: bottom + 16, "text-anchor": "middle", fill: "#666" },
      "answers",
    ),
  ];
}
