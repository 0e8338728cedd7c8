import type { Architecture } from "../architecture.ts";

/**
 * The network that reads pictures: the paper's, with more maps and a hidden layer, and an eleventh
 * class for what is no digit.
 */
export const reader: Architecture = {
  name: "reader",
  input: { height: 28, width: 28, maps: 1 },
  layers: [
    { kind: "convolution", name: "c1", maps: 16, size: 5, padding: "valid", activation: "relu" },
    { kind: "max-pooling", name: "s2", size: 2 },
    { kind: "convolution", name: "c3", maps: 32, size: 5, padding: "valid", activation: "relu" },
    { kind: "max-pooling", name: "s4", size: 2 },
    { kind: "dense", name: "f5", units: 96, activation: "relu" },
    { kind: "dense", name: "output", units: 11, activation: "linear" },
  ],
};
