import { useId } from "preact/hooks";
import "./line-chart.css";

export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

interface LineChartProps {
  readonly heading: string;
  /** Of the horizontal axis. */
  readonly unit: string;
  readonly xMost: number;
  readonly yLeast: number;
  readonly yMost: number;
  /** Where the vertical axis is labelled. */
  readonly ticks: readonly number[];
  readonly tickSaid: (y: number) => string;
  /** A value of a line. */
  readonly said: (y: number) => string;
  readonly lines: readonly Line[];
  /** What the chart shows, in a sentence, for those who do not see it. */
  readonly summary: string;
}

const width = 320;
const height = 170;
const margin = { left: 40, right: 8, top: 8, bottom: 24 };

/** Lines over time; each has its own look, not a colour alone. */
export function LineChart(props: LineChartProps) {
  const { heading, unit, xMost, yLeast, yMost, ticks, tickSaid, said, lines, summary } = props;
  const id = useId();
  const x = (value: number) => margin.left + (value / xMost) * (width - margin.left - margin.right);
  const y = (value: number) => {
    const share = (Math.min(yMost, Math.max(yLeast, value)) - yLeast) / (yMost - yLeast);
    return height - margin.bottom - share * (height - margin.top - margin.bottom);
  };
  const xTicks = [0, xMost / 2, xMost].filter(Number.isInteger);
  return (
    <figure class="line-chart" aria-labelledby={id}>
      <figcaption id={id}>{heading}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
        {ticks.map((tick) => (
          <g key={tick} class="tick">
            <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
            <text x={margin.left - 6} y={y(tick) + 3.5} text-anchor="end">
              {tickSaid(tick)}
            </text>
          </g>
        ))}
        {xTicks.map((tick) => (
          <text
            key={tick}
            class="tick"
            x={x(tick)}
            y={height - 8}
            text-anchor={tick === 0 ? "start" : tick === xMost ? "end" : "middle"}
          >
            {tick === xMost ? `${tick} ${unit}` : tick}
          </text>
        ))}
        {lines.map(({ name, points }, place) => (
          <g key={name} class={`line line-${place}`}>
            <path
              d={points
                .map(([px, py], i) => `${i ? "L" : "M"}${x(px).toFixed(1)} ${y(py).toFixed(1)}`)
                .join("")}
            />
            {place > 0 &&
              points.map(([px, py]) => <circle key={px} cx={x(px)} cy={y(py)} r={2.6} />)}
          </g>
        ))}
      </svg>
      <ul aria-hidden="true">
        {lines.map(({ name, points }, place) => (
          <li key={name} class={`line-${place}`}>
            {name} {points.length > 0 && <strong>{said(points.at(-1)![1])}</strong>}
          </li>
        ))}
      </ul>
    </figure>
  );
}
