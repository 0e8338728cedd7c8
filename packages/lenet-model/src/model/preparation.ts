import { ModelError } from "../errors.ts";

/** How pictures are made into what a network was trained on. */
export interface Preparation {
  readonly name: string;
  readonly parameters: Readonly<Record<string, number>>;
}

/** MNIST's own: a digit fitted into 20x20, its centre of mass in the middle of 28x28. */
export const mnistField: Preparation = { name: "mnist-field", parameters: { side: 28, box: 20 } };

/**
 * Check that pictures are prepared as a model was trained for.
 *
 * @throws {ModelError} `PREPARATION_MISMATCH`, naming both.
 */
export function assertPreparation(wanted: Preparation, offered: Preparation): void {
  const [want, offer] = [textOf(wanted), textOf(offered)];
  if (want === offer) return;
  throw new ModelError(
    "PREPARATION_MISMATCH",
    `the model was trained on pictures prepared as ${want}, not as ${offer}`,
  );
}

function textOf({ name, parameters }: Preparation): string {
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${name}(${sorted.map(([key, value]) => `${key} ${value}`).join(", ")})`;
}
