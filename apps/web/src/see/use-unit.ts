import { useState } from "preact/hooks";
import { type Explanation, explainUnit, type Unit } from "./explain-unit.ts";
import type { Inside, Network } from "./look-inside.ts";

export interface PointedUnit {
  readonly unit: Unit | undefined;
  readonly explanation: Explanation | undefined;
  readonly point: (unit: Unit | undefined) => void;
}

/** The value of a feature map that is pointed at, and how it came about. */
export function useUnit(network: Network | undefined, inside: Inside | undefined): PointedUnit {
  const [unit, point] = useState<Unit>();
  if (!network || !inside || !unit) return { unit: undefined, explanation: undefined, point };
  const place = inside.maps.findIndex(({ name }) => name === unit.layer);
  const explanation = explainUnit(network, inside.maps[place - 1]!, inside.maps[place]!, unit);
  return { unit, explanation, point };
}
