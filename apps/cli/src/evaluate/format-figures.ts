import type { ModelFigures } from "@inkdigit/lenet-model";
import { count } from "../terminal/progress-line.ts";
import { percent } from "./percent.ts";

/** The figures of a model as a whole, a line each. */
export function formatFigures(figures: ModelFigures): string {
  const { digits, accuracy, interval, loss, calibrationError } = figures;
  const [low, high] = interval;
  return [
    `Accuracy           ${percent(accuracy)}  (95% interval ${percent(low)} to ${percent(high)})`,
    `Read wrong         ${count(Math.round((1 - accuracy) * digits))} of ${count(digits)}`,
    `Loss               ${loss.toFixed(4)} nats`,
    `Calibration error  ${percent(calibrationError)}`,
  ].join("\n");
}
