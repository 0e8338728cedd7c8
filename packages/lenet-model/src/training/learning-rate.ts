/**
 * The rate when a part of a training is done: rising evenly at first, then falling along half a
 * cosine to zero (Loshchilov and Hutter 2017).
 *
 * @param done - What is done of `total`, in steps or epochs or parts of them.
 * @param warmUp - How much of it the rate rises for.
 */
export function learningRate(done: number, total: number, warmUp: number, highest: number): number {
  if (done < warmUp) return (highest * done) / warmUp;
  const share = (done - warmUp) / Math.max(Number.MIN_VALUE, total - warmUp);
  return (highest / 2) * (1 + Math.cos(Math.PI * share));
}
