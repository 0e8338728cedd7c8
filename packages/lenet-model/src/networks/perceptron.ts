import type { Architecture } from "../architecture.ts";

/** The paper's single-layer network made to tell ten classes: softmax regression on the pixels. */
export const perceptron: Architecture = {
  name: "perceptron",
  input: { height: 28, width: 28, maps: 1 },
  layers: [{ kind: "dense", name: "output", units: 10, activation: "linear" }],
};
