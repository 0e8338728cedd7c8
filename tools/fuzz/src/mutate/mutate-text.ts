import type { Random } from "@inkdigit/lenet-model";
import { mutateBytes } from "./mutate-bytes.ts";

/**
 * A mutation of a format whose words matter: now and then one of the words is put in, or takes the
 * place of what stands there; else bytes are changed.
 */
export function wordMutation(
  words: readonly string[],
): (input: Uint8Array, random: Random) => Uint8Array {
  return (input, random) => {
    const bytes = random.below(3) === 0 ? input : mutateBytes(input, random);
    if (random.below(3) === 0) return bytes;
    const word = Buffer.from(words[random.below(words.length)]!, "latin1");
    const at = random.below(bytes.length + 1);
    const rest = bytes.subarray(random.below(2) === 0 ? at : at + word.length);
    return Buffer.concat([bytes.subarray(0, at), word, rest]);
  };
}
