import type { Pooling } from "../architecture.ts";
import type { LayerShape } from "../shapes.ts";
import type { Step } from "./step.ts";

/** Mean or maximum of each window of each plane. */
export function poolingStep(shape: LayerShape): Step {
  const { kind, size } = shape.layer as Pooling;
  const { input, output } = shape;
  const plane = input.height * input.width;
  const share = 1 / (size * size);

  return (source, target) => {
    for (let map = 0, at = 0; map < output.maps; map++) {
      for (let y = 0; y < output.height; y++) {
        for (let x = 0; x < output.width; x++, at++) {
          const corner = map * plane + y * size * input.width + x * size;
          let sum = 0;
          let most = Number.NEGATIVE_INFINITY;
          for (let dy = 0; dy < size; dy++) {
            for (let dx = 0; dx < size; dx++) {
              const value = source[corner + dy * input.width + dx]!;
              sum += value;
              if (value > most) most = value;
            }
          }
          target[at] = kind === "mean-pooling" ? sum * share : most;
        }
      }
    }
  };
}
