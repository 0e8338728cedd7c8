import type { Dense } from "../architecture.ts";
import type { LayerShape } from "../shapes.ts";
import type { Tensor } from "../weights.ts";
import { activate } from "./activate.ts";
import type { Step } from "./step.ts";

/** Every unit sums all inputs; the inputs come as planes. */
export function denseStep(shape: LayerShape, kernel: Tensor, bias: Tensor): Step {
  const { units, activation } = shape.layer as Dense;
  const { height, width, maps } = shape.input;
  const rows = new Float64Array(kernel.data.length);
  const inputs = height * width * maps;
  for (let map = 0, to = 0; map < maps; map++) {
    for (let at = 0; at < height * width; at++, to++) {
      const from = at * maps + map;
      for (let unit = 0; unit < units; unit++) {
        rows[unit * inputs + to] = kernel.data[from * units + unit]!;
      }
    }
  }
  return (source, target) => {
    for (let unit = 0, q = 0; unit < units; unit++) {
      let sum = bias.data[unit]!;
      for (let i = 0; i < inputs; i++, q++) sum += rows[q]! * source[i]!;
      target[unit] = sum;
    }
    activate(target, activation);
  };
}
