/** Whether none of many numbers is NaN or infinite: such a number is the only one that times 0 is not 0. */
export function areFinite(values: Float32Array): boolean {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * 0;
  return sum === 0;
}
