/** Something that was looked for. */
export interface Finding {
  readonly what: string;
  /** `good`; `absent`, and one can do without; `missing`, and nothing works without. */
  readonly state: "good" | "absent" | "missing";
  readonly found: string;
  readonly meaning: string;
}
