import type { Architecture } from "../architecture.ts";

/**
 * The network of the paper's figure 6: three filters, pooling, the same again, and the maps laid out
 * as one vector. The size of the filters is that of its main network.
 */
export const cnn3: Architecture = {
  name: "cnn3",
  input: { height: 28, width: 28, maps: 1 },
  layers: [
    { kind: "convolution", name: "c1", maps: 3, size: 5, padding: "valid", activation: "relu" },
    { kind: "mean-pooling", name: "s2", size: 2 },
    { kind: "convolution", name: "c3", maps: 3, size: 5, padding: "valid", activation: "relu" },
    { kind: "mean-pooling", name: "s4", size: 2 },
    { kind: "dense", name: "output", units: 10, activation: "linear" },
  ],
};
