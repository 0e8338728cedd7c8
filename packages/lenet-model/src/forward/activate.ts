import type { Activation } from "../architecture.ts";

/** Apply an activation to every value, in place. */
export function activate(values: Float64Array, activation: Activation): void {
  switch (activation) {
    case "linear":
      return;
    case "relu":
      for (let i = 0; i < values.length; i++) if (values[i]! < 0) values[i] = 0;
      return;
    case "tanh":
      for (let i = 0; i < values.length; i++) values[i] = Math.tanh(values[i]!);
      return;
    case "sigmoid":
      for (let i = 0; i < values.length; i++) values[i] = 1 / (1 + Math.exp(-values[i]!));
  }
}
