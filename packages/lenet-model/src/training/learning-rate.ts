/**
 * The rate of a step: rising evenly over the first steps, then falling along half a cosine to zero
 * (Loshchilov and Hutter 2017).
 */
export function learningRate(
  step: number,
  steps: number,
  warmUpSteps: number,
  highest: number,
): number {
  if (step < warmUpSteps) return (highest * (step + 1)) / warmUpSteps;
  const share = (step - warmUpSteps) / Math.max(1, steps - warmUpSteps);
  return (highest / 2) * (1 + Math.cos(Math.PI * share));
}
