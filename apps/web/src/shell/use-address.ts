import { useEffect, useState } from "preact/hooks";
import { type Address, changedState, formatAddress, parseAddress } from "./address.ts";

/** Said to the page when its address was changed without a step in the history. */
const replaced = "addressreplaced";

/** The page's address, now and whenever it changes. */
export function useAddress(): Address {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    addEventListener("hashchange", onChange);
    addEventListener(replaced, onChange);
    return () => {
      removeEventListener("hashchange", onChange);
      removeEventListener(replaced, onChange);
    };
  }, []);
  return parseAddress(hash);
}

/**
 * Notes some of the state in the address, so that a copied address, a reload and a bookmark lead
 * back to it. It makes no step in the history, and asks nothing of the server.
 *
 * @param changes - Undefined takes a value out.
 */
export function noteInAddress(changes: Readonly<Record<string, string | undefined>>): void {
  const { view, state } = parseAddress(location.hash);
  const hash = formatAddress({ view, state: changedState(state, changes) });
  if (hash === location.hash || (hash === "#" && !location.hash)) return;
  history.replaceState(history.state, "", hash);
  dispatchEvent(new Event(replaced));
}
