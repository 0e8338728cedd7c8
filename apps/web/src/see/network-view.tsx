import { seeTexts } from "../texts/see-texts.ts";
import { EvidenceCard } from "./evidence-card.tsx";
import type { Explanation } from "./explain-unit.ts";
import { LayerCard, type Patch } from "./layer-card.tsx";
import type { Inside, Network } from "./look-inside.ts";
import { SoftmaxCard } from "./softmax-card.tsx";
import type { PointedUnit } from "./use-unit.ts";

interface NetworkViewProps extends PointedUnit {
  readonly network: Network | undefined;
  readonly inside: Inside | undefined;
}

/** The digit on its way through the network, layer by layer. */
export function NetworkView({ network, inside, unit, explanation, point }: NetworkViewProps) {
  if (!network || !inside) return <p class="card hint">{seeTexts.invitation}</p>;
  return (
    <>
      {inside.maps.map((maps, place) => (
        <LayerCard
          key={maps.name}
          maps={maps}
          explanation={seeTexts.layers[place] ?? ""}
          unit={unit?.layer === maps.name ? unit : undefined}
          patch={
            unit && explanation && inside.maps[place + 1]?.name === unit.layer
              ? patchOf(explanation)
              : undefined
          }
          onPoint={place > 0 ? point : undefined}
        />
      ))}
      <EvidenceCard network={network} inside={inside} />
      <SoftmaxCard network={network} inside={inside} />
    </>
  );
}

function patchOf({ parts, corner, size }: Explanation): Patch {
  const map = parts.length === 1 ? parts[0]!.map : undefined;
  return { ...corner, size, map };
}
