import type { Architecture } from "../architecture.ts";

/** The paper's network: 6 maps, mean pooling, 12 maps, mean pooling, one fully connected layer. */
export const lenet: Architecture = {
  name: "lenet",
  input: { height: 28, width: 28, maps: 1 },
  layers: [
    { kind: "convolution", name: "c1", maps: 6, size: 5, padding: "valid", activation: "relu" },
    { kind: "mean-pooling", name: "s2", size: 2 },
    { kind: "convolution", name: "c3", maps: 12, size: 5, padding: "valid", activation: "relu" },
    { kind: "mean-pooling", name: "s4", size: 2 },
    { kind: "dense", name: "output", units: 10, activation: "linear" },
  ],
};
