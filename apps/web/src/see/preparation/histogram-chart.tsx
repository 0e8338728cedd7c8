import { preparationTexts } from "../../texts/preparation-texts.ts";
import "./histogram-chart.css";
import type { InkLevels } from "./prepare-digit.ts";

/** Of the chart, in its own units: one a level, and its height. */
const height = 80;

/** How many pixels have each level of ink, on a scale of logarithms, and where the threshold lies. */
export function HistogramChart({ levels }: { levels: InkLevels }) {
  const { histogram, used, own, otsu, triangle } = levels;
  const most = Math.log1p(Math.max(...histogram));
  const bars = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => {
      const tall = (height * Math.log1p(histogram[from + i]!)) / most;
      return `M${from + i} ${height}v${-tall.toFixed(1)}h1v${tall.toFixed(1)}`;
    }).join("");
  const cut = Math.min(256, Math.floor(used) + 1);
  return (
    <figure class="histogram-chart">
      <svg
        viewBox={`0 0 256 ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={preparationTexts.histogram(used)}
      >
        <path class="below" d={bars(0, cut)} />
        <path class="above" d={bars(cut, 256)} />
        <line class="threshold" x1={cut} x2={cut} y1={0} y2={height} />
      </svg>
      <figcaption>
        <span>{preparationTexts.paper}</span>
        <span>{preparationTexts.otherLevels(own, otsu, triangle)}</span>
        <span>{preparationTexts.ink}</span>
      </figcaption>
    </figure>
  );
}
