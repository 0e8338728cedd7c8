import type { Layout } from "@inkdigit/classifier";

/** What a picture of the corpus asks for. */
export type Kind =
  | "isolated"
  | "printed"
  | "cell-printed"
  | "cell-handwritten"
  | "string"
  | "page"
  | "grid"
  | "empty"
  | "reject"
  | "decoder";

export interface KindTraits {
  /** As tables call it. */
  readonly name: string;
  /** How such pictures are read. */
  readonly as: Layout;
}

export const kinds: Readonly<Record<Kind, KindTraits>> = {
  isolated: { name: "digit", as: "digit" },
  printed: { name: "digit, printed", as: "digit" },
  "cell-printed": { name: "cell, printed", as: "digit" },
  "cell-handwritten": { name: "cell, handwritten", as: "digit" },
  string: { name: "line", as: "line" },
  page: { name: "page", as: "page" },
  grid: { name: "cells of a photographed sudoku", as: "grid" },
  empty: { name: "empty cell", as: "digit" },
  reject: { name: "letter or sign", as: "digit" },
  decoder: { name: "decoder test", as: "digit" },
};

/** What a labelled picture asks for; undefined where nothing of it can be scored. */
export function kindOf({ kind, label }: { kind: string; label: string }): Kind | undefined {
  if (kind === "letter" || kind === "symbol") return "reject";
  if (kind === "cell-empty") return "empty";
  if (kind === "string" || (kind === "page" && /^[\d\s|]+$/.test(label))) {
    return label.includes("|") ? "page" : "string";
  }
  const same = ["isolated", "printed", "cell-printed", "cell-handwritten", "decoder"] as const;
  return same.find((name) => name === kind);
}
