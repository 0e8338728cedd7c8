import type { Architecture } from "../architecture.ts";

/**
 * A network that is asked where `reader` is in doubt: the same layers, of 5x5 filters, trained otherwise.
 *
 * Spelled out, since bundlers keep what is spread into another object even where nobody uses it.
 */
export const proofreader5: Architecture = {
  name: "proofreader5",
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
