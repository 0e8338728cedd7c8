/**
 * Move the average of the weights towards the weights, in place (Polyak averaging, exponential).
 *
 * @param decay - What the average keeps of itself; less in the first steps, so that it does not
 *   hang on to where training began.
 * @param step - Steps taken, from 1.
 */
export function updateAverage(
  average: Float32Array,
  parameters: Float32Array,
  decay: number,
  step: number,
): void {
  const keep = Math.min(decay, step / (step + 9));
  for (let i = 0; i < average.length; i++) {
    average[i] = average[i]! + (1 - keep) * (parameters[i]! - average[i]!);
  }
}
