import { useEffect, useState } from "preact/hooks";
import type { Inside, Network } from "../reader/look-inside.ts";
import { type Explanation, explainUnit, type Unit } from "./explain-unit.ts";

export interface PointedUnit {
  readonly unit: Unit | undefined;
  readonly explanation: Explanation | undefined;
  readonly point: (unit: Unit | undefined) => void;
}

/**
 * The value of a feature map that is pointed at, and how it came about.
 *
 * @param active - Whether the maps are shown at all; the network is fetched when they first are.
 */
export function useUnit(
  active: boolean,
  openNetwork: () => Promise<Network | undefined>,
  inside: Inside | undefined,
): PointedUnit {
  const [network, setNetwork] = useState<Network>();
  const [unit, point] = useState<Unit>();
  useEffect(() => {
    if (active && !network) void openNetwork().then(setNetwork);
  }, [active, network, openNetwork]);

  if (!active || !network || !inside || !unit) {
    return { unit: undefined, explanation: undefined, point };
  }
  const place = inside.maps.findIndex(({ name }) => name === unit.layer);
  const explanation = explainUnit(network, inside.maps[place - 1]!, inside.maps[place]!, unit);
  return { unit, explanation, point };
}
