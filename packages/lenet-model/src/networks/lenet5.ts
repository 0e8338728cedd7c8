import type { Architecture } from "../architecture.ts";

/**
 * LeNet-5 (LeCun et al. 1998), as close as plain layers come.
 *
 * Where it differs: the input of 28x28 is padded by the first convolution instead of lying in 32x32;
 * each map of C3 sees all of S2, not a part of it (2,416 parameters instead of 1,516); pooling has no
 * weights; the output is linear with softmax, not radial basis functions.
 */
export const lenet5: Architecture = {
  name: "lenet5",
  input: { height: 28, width: 28, maps: 1 },
  layers: [
    { kind: "convolution", name: "c1", maps: 6, size: 5, padding: "same", activation: "tanh" },
    { kind: "mean-pooling", name: "s2", size: 2 },
    { kind: "convolution", name: "c3", maps: 16, size: 5, padding: "valid", activation: "tanh" },
    { kind: "mean-pooling", name: "s4", size: 2 },
    { kind: "convolution", name: "c5", maps: 120, size: 5, padding: "valid", activation: "tanh" },
    { kind: "dense", name: "f6", units: 84, activation: "tanh" },
    { kind: "dense", name: "output", units: 10, activation: "linear" },
  ],
};
