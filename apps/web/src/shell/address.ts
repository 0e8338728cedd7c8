/** What the page's address says after its `#`, as in `#see?digit=2`. */
export interface Address {
  /** Name of a view; empty where the address names none. */
  readonly view: string;
  /** What else of the state is in the address. */
  readonly state: Readonly<Record<string, string>>;
}

export function parseAddress(hash: string): Address {
  const [view = "", query = ""] = hash.replace(/^#/, "").split("?", 2);
  return { view, state: Object.fromEntries(new URLSearchParams(query)) };
}

/** The inverse of {@link parseAddress}. */
export function formatAddress({ view, state }: Address): string {
  const query = new URLSearchParams(state).toString();
  return query ? `#${view}?${query}` : `#${view}`;
}

/** The state with some of it changed; what becomes undefined is taken out. */
export function changedState(
  state: Address["state"],
  changes: Readonly<Record<string, string | undefined>>,
): Address["state"] {
  const entries = Object.entries({ ...state, ...changes });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => !!entry[1]));
}
