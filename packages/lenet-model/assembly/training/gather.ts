/** Bring parameters into the order in which a layer reads them. */
class Gathering {
  operation: u32;
  /** Addresses of the parameters, in the order wanted. */
  sources: usize;
  sourcesEnd: usize;
  output: usize;
}

export function gather(record: usize): void {
  const gathering = changetype<Gathering>(record);
  const end = gathering.sourcesEnd;
  let output = gathering.output;
  for (let source = gathering.sources; source !== end; source += 4) {
    store<f32>(output, load<f32>(load<usize>(source)));
    output += 4;
  }
}
