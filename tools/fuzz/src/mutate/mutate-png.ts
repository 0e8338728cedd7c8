import type { Random } from "@inkdigit/lenet-model";
import { crc32 } from "../../../../packages/image-preprocess/src/codec/crc32.ts";
import { mutateBytes } from "./mutate-bytes.ts";

/** Bytes changed, and most times the check sums of all chunks made right, so that the change is looked at. */
export function mutatePng(input: Uint8Array, random: Random): Uint8Array {
  const bytes = Uint8Array.from(mutateBytes(input, random));
  if (random.below(4) === 0) return bytes;
  const view = new DataView(bytes.buffer);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length) break;
    view.setUint32(end, crc32(bytes.subarray(at + 4, end)));
    at = end + 4;
  }
  return bytes;
}
