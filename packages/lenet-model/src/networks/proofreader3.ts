import type { Architecture } from "../architecture.ts";

/**
 * A network that is asked where `reader` is in doubt. It is built otherwise, so that its mistakes are
 * others: pairs of 3x3 filters, as in `accurate`.
 */
export const proofreader3: Architecture = {
  name: "proofreader3",
  input: { height: 28, width: 28, maps: 1 },
  layers: [
    { kind: "convolution", name: "c1", maps: 16, size: 3, padding: "valid", activation: "relu" },
    { kind: "convolution", name: "c2", maps: 16, size: 3, padding: "valid", activation: "relu" },
    { kind: "max-pooling", name: "s3", size: 2 },
    { kind: "convolution", name: "c4", maps: 32, size: 3, padding: "valid", activation: "relu" },
    { kind: "convolution", name: "c5", maps: 48, size: 3, padding: "same", activation: "relu" },
    { kind: "max-pooling", name: "s6", size: 2 },
    { kind: "convolution", name: "c7", maps: 96, size: 3, padding: "valid", activation: "relu" },
    { kind: "dense", name: "f8", units: 96, activation: "relu" },
    { kind: "dense", name: "output", units: 11, activation: "linear" },
  ],
};
