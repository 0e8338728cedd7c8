/**
 * The shortest input to be found that still fails: pieces are left out, from halves down to single
 * bytes, as long as it does (delta debugging, Zeller 1999).
 *
 * @param fails - Whether an input fails in the same way.
 * @param most - How often it may be asked.
 */
export async function minimise(
  input: Uint8Array,
  fails: (input: Uint8Array) => Promise<boolean>,
  most = 500,
): Promise<Uint8Array> {
  let smallest = input;
  let asked = 0;
  for (let size = Math.ceil(input.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < smallest.length; ) {
      if (++asked > most) return smallest;
      const without = Buffer.concat([smallest.subarray(0, at), smallest.subarray(at + size)]);
      if (await fails(without)) smallest = without;
      else at += size;
    }
  }
  return smallest;
}
