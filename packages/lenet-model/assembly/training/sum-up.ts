/** Bring sums into the order of the parameters. */
class SummingUp {
  operation: u32;
  /** Addresses of the sums, one a parameter. */
  sources: usize;
  sourcesEnd: usize;
  output: usize;
  /** Lanes that a sum is still spread over: 1 or 4. */
  lanes: u32;
  /** What every sum is multiplied with. */
  factor: f32;
}

export function sumUp(record: usize): void {
  const summing = changetype<SummingUp>(record);
  let output = summing.output;
  for (let source = summing.sources; source !== summing.sourcesEnd; source += 4) {
    const address = load<usize>(source);
    let sum = load<f32>(address);
    if (summing.lanes === 4) {
      sum = sum + load<f32>(address, 4) + (load<f32>(address, 8) + load<f32>(address, 12));
    }
    store<f32>(output, sum * summing.factor);
    output += 4;
  }
}
