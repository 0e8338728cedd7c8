import { evaluate, type Kernel, multiplyAddsOf, parametersOf } from "@inkdigit/lenet-model";
import type { Digits } from "@inkdigit/mnist-data";
import type { Contestant } from "./contestant.ts";
import { timeNetworks } from "./time-networks.ts";

/** A network in the table. */
export interface ComparedNetwork {
  readonly name: string;
  /** Null when it was trained for this table. */
  readonly version: string | null;
  /** Share of the test digits read right. */
  readonly accuracy: number;
  /** Wilson's 95% interval of the accuracy. */
  readonly interval: readonly [number, number];
  /** Expected calibration error. */
  readonly ece: number;
  readonly parameters: number;
  /** A digit. */
  readonly multiplyAdds: number;
  /** A digit, in batches of 64. */
  readonly microseconds: number;
  /** For one digit at a time. */
  readonly microsecondsAlone: number;
  readonly kernel: Kernel;
}

/** Measure networks on the same digits, and time them side by side. */
export function compareNetworks(
  contestants: readonly Contestant[],
  { images, labels }: Digits,
): ComparedNetwork[] {
  const times = timeNetworks(
    contestants.map(({ network }) => network),
    images,
  );
  return contestants.map(({ name, version, architecture, network, predict }, i) => {
    const { accuracy, interval, calibrationError } = evaluate(predict(images), labels);
    return {
      name,
      version: version ?? null,
      accuracy,
      interval,
      ece: calibrationError,
      parameters: parametersOf(architecture),
      multiplyAdds: multiplyAddsOf(architecture),
      microseconds: times[i]!.batch,
      microsecondsAlone: times[i]!.one,
      kernel: network.kernel,
    };
  });
}
