import { seeTexts } from "../texts/see-texts.ts";
import type { Unit } from "./explain-unit.ts";
import type { NamedMaps } from "./look-inside.ts";
import "./layer-card.css";
import { scaleOf, valuesOfMap } from "./map-pixels.ts";
import { PointedMap } from "./pointed-map.tsx";

/** A part of some maps: of one of them, or of all. */
export interface Patch {
  readonly map: number | undefined;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface LayerCardProps {
  readonly maps: NamedMaps;
  readonly explanation: string;
  /** The value that is explained, where it is one of this layer's. */
  readonly unit: Unit | undefined;
  /** What the value of the next layer was made of. */
  readonly patch: Patch | undefined;
  /** Called with the value that someone points at; without it there is nothing to explain. */
  readonly onPoint?: ((unit: Unit) => void) | undefined;
}

/** All maps of a layer, side by side, painted on one scale. */
export function LayerCard({ maps, explanation, unit, patch, onPoint }: LayerCardProps) {
  const heading = `layer-${maps.name}`;
  const scale = scaleOf(maps.data);
  return (
    <section class="card layer-card" aria-labelledby={heading}>
      <h2 id={heading}>{seeTexts.layer(maps.name, maps.maps, maps.width, maps.height)}</h2>
      <p>{explanation}</p>
      <ol class={`maps ${layoutOf(maps)}`}>
        {Array.from({ length: maps.maps }, (_, map) => (
          <li key={`${maps.name} ${map}`}>
            <PointedMap
              values={valuesOfMap(maps, map)}
              width={maps.width}
              height={maps.height}
              scale={scale}
              label={seeTexts.map(maps.name, map + 1)}
              unit={unit?.map === map ? unit : undefined}
              patch={patch && (patch.map ?? map) === map ? patch : undefined}
              onPoint={onPoint && ((x, y) => onPoint({ layer: maps.name, map, x, y }))}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Maps of many pixels need room. */
function layoutOf({ maps, width }: NamedMaps): string {
  if (maps === 1) return "is-field";
  if (width > 16) return "is-fine";
  return maps === 6 ? "is-six" : "";
}
