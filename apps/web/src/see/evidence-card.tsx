import { useState } from "preact/hooks";
import { seeTexts } from "../texts/see-texts.ts";
import type { Inside } from "./look-inside.ts";
import "./evidence-card.css";
import { scaleOf, valuesOfMap } from "./map-pixels.ts";
import { ValueMap } from "./value-map.tsx";

interface EvidenceCardProps {
  readonly inside: Inside;
  /** The digit that the network takes it for. */
  readonly best: number;
}

/** What the last layer makes of its inputs: which of them speak for a digit, and which against. */
export function EvidenceCard({ inside, best }: EvidenceCardProps) {
  const [asked, setAsked] = useState<number>();
  const digit = asked ?? best;
  const { width, height, maps } = inside.maps.at(-1)!;
  const evidence = { data: inside.evidence[digit]!, maps };
  const scale = scaleOf(evidence.data);

  return (
    <section class="card layer-card" aria-labelledby="layer-output">
      <h2 id="layer-output">{seeTexts.evidence(digit)}</h2>
      <p>{seeTexts.evidenceExplained}</p>
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
      <ol class="maps">
        {Array.from({ length: maps }, (_, map) => (
          <li key={`evidence ${map}`}>
            <ValueMap
              values={valuesOfMap(evidence, map)}
              width={width}
              height={height}
              scale={scale}
              signed
              label={seeTexts.map("s4", map + 1)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
