import type { Architecture } from "../architecture.ts";

/**
 * The paper's network of three layers: input, hidden, output. How many hidden units it has the paper
 * leaves open; 100 is our choice.
 */
export const mlp: Architecture = {
  name: "mlp",
  input: { height: 28, width: 28, maps: 1 },
  layers: [
    { kind: "dense", name: "hidden", units: 100, activation: "relu" },
    { kind: "dense", name: "output", units: 10, activation: "linear" },
  ],
};
