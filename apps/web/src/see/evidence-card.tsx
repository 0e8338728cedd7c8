import { useState } from "preact/hooks";
import { seeTexts } from "../texts/see-texts.ts";
import { formatNumber } from "../ui/format-number.ts";
import { Toggle } from "../ui/toggle.tsx";
import "./evidence-card.css";
import type { Inside, Network } from "./look-inside.ts";
import { scaleOf, valuesOfMap } from "./map-pixels.ts";
import { ValueMap } from "./value-map.tsx";

interface EvidenceCardProps {
  readonly network: Network;
  readonly inside: Inside;
}

/** What the last layer makes of its inputs: which of them speak for a digit, and which against. */
export function EvidenceCard({ network, inside }: EvidenceCardProps) {
  const [asked, setAsked] = useState<number>();
  const [weightsAlone, setWeightsAlone] = useState(false);
  const digit = asked ?? inside.digit;
  const { width, height, maps } = inside.maps.at(-1)!;
  const last = network.architecture.layers.at(-1)!.name;
  const kernel = network.weights.get(`${last}.kernel`)!.data;
  const bias = network.weights.get(`${last}.bias`)!.data[digit]!;
  const units = inside.evidence.length;
  const data = weightsAlone
    ? inside.evidence[digit]!.map((_, i) => kernel[i * units + digit]!)
    : inside.evidence[digit]!;
  const scale = scaleOf(data);

  return (
    <section class="card layer-card" aria-labelledby="layer-output">
      <h2 id="layer-output">{seeTexts.evidence(digit)}</h2>
      <p>{weightsAlone ? seeTexts.weightsExplained : seeTexts.evidenceExplained}</p>
      <fieldset class="digit-picker" aria-label={seeTexts.pickDigit}>
        {inside.evidence.map((_, each) => (
          <button
            type="button"
            key={each}
            aria-pressed={each === digit}
            onClick={() => setAsked(each === asked ? undefined : each)}
          >
            {each}
          </button>
        ))}
      </fieldset>
      <Toggle label={seeTexts.weightsAlone} checked={weightsAlone} onChange={setWeightsAlone} />
      <ol class="maps">
        {Array.from({ length: maps }, (_, map) => (
          <li key={`evidence ${map}`}>
            <ValueMap
              values={valuesOfMap({ data, maps }, map)}
              width={width}
              height={height}
              scale={scale}
              signed
              label={seeTexts.map("s4", map + 1)}
            />
          </li>
        ))}
      </ol>
      <p>
        {seeTexts.evidenceSum(
          digit,
          formatNumber(inside.sums[digit]! - bias),
          formatNumber(bias),
          formatNumber(inside.sums[digit]!),
        )}
      </p>
    </section>
  );
}
