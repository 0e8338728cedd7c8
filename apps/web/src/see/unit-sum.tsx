import { seeTexts } from "../texts/see-texts.ts";
import { formatNumber } from "../ui/format-number.ts";
import { ClearIcon } from "../ui/icons.tsx";
import type { Explanation, Part, Unit } from "./explain-unit.ts";
import { scaleOf } from "./map-pixels.ts";
import "./unit-sum.css";
import { ValueMap } from "./value-map.tsx";

interface UnitSumProps {
  readonly unit: Unit;
  readonly explanation: Explanation;
  readonly onClose: () => void;
}

/** How one value came about, written out: patch times filter, map by map, and the sum of it all. */
export function UnitSum({ unit, explanation, onClose }: UnitSumProps) {
  const { parts, bias, sum, value, size } = explanation;
  const bright = Math.max(...parts.map(({ patch }) => scaleOf(patch)));
  const strong = Math.max(...parts.map(({ filter }) => scaleOf(filter)));
  const isMean = parts[0]!.filter.every((weight) => weight === parts[0]!.filter[0]);

  return (
    <section class="card unit-sum" aria-live="polite">
      <header>
        <h2>{seeTexts.unit(unit.layer, unit.map + 1, unit.x + 1, unit.y + 1)}</h2>
        <button type="button" class="icon-button" aria-label={seeTexts.close} onClick={onClose}>
          <ClearIcon />
        </button>
      </header>
      <ol>
        {parts.map((part) => (
          <li key={part.map}>
            <ValueMap
              values={part.patch}
              width={size}
              height={size}
              scale={bright}
              label={seeTexts.patch(part.map + 1)}
            />
            <span aria-hidden="true">×</span>
            <ValueMap
              values={part.filter}
              width={size}
              height={size}
              scale={strong}
              signed
              label={seeTexts.filter(part.map + 1)}
            />
            <span class="number">= {formatNumber(part.sum)}</span>
          </li>
        ))}
      </ol>
      <details>
        <summary>{seeTexts.writtenOut}</summary>
        {parts.map((part) => (
          <p key={part.map}>{writtenOut(part)}</p>
        ))}
      </details>
      <p>
        {isMean
          ? seeTexts.mean(formatNumber(value))
          : seeTexts.sum(formatNumber(bias), formatNumber(sum), formatNumber(value))}
      </p>
    </section>
  );
}

/** Every product of the sum; those with a value of 0 are left out. */
function writtenOut({ patch, filter, sum }: Part): string {
  const products = [...patch].flatMap((value, i) =>
    value === 0 ? [] : [`${formatNumber(value)} × ${formatNumber(filter[i]!)}`],
  );
  return `${products.join(" + ") || formatNumber(0)} = ${formatNumber(sum)}`;
}
