import { softmax } from "../forward/softmax.ts";
import { negativeLogLikelihood } from "./evaluate.ts";

/** Where the temperature is looked for. */
const LOWEST = 0.1;
const HIGHEST = 10;

/** Steps of the search; each leaves 0.618 of the range. */
const STEPS = 40;

/**
 * The temperature at which softmax is surest of the truth: the calibration of Guo et al. 2017. The
 * loss has one minimum along it, found by golden section.
 *
 * @param logits - Of digits that the network was not trained on, one row each.
 */
export function fitTemperature(logits: Float32Array, labels: Uint8Array): number {
  const classes = logits.length / labels.length;
  const lossAt = (logTemperature: number) =>
    negativeLogLikelihood(softmax(logits, classes, Math.exp(logTemperature)), labels);
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(LOWEST);
  let high = Math.log(HIGHEST);
  for (let step = 0; step < STEPS; step++) {
    const reach = golden * (high - low);
    if (lossAt(high - reach) < lossAt(low + reach)) high = low + reach;
    else low = high - reach;
  }
  return Math.exp((low + high) / 2);
}
