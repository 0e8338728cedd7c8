/** Signed bytes up to this size are one letter, larger ones two. */
const SMALL = 45;
/** The letters of the small ones, from -45 to 45, begin here; those before say the sign of a large one. */
const FIRST = 0x23;
const [POSITIVE, NEGATIVE] = [" ", "!"];
/** A backslash would have to be escaped in a source: this stands for it. */
const BACKSLASH = "~";

/**
 * Bytes as a text that gzip packs as well as the bytes themselves where most of them are small when
 * read as signed: printable ASCII without quotes and backslashes. Base64 cuts across bytes, and so hides from
 * gzip which of them are frequent: weights take 7% more.
 */
export function lettersOf(bytes: Uint8Array): string {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), (value) => {
    if (Math.abs(value) <= SMALL) return letterOf(value + SMALL);
    return (value > 0 ? POSITIVE : NEGATIVE) + letterOf(Math.abs(value) - SMALL - 1);
  }).join("");
}

/** The bytes that a text of {@link lettersOf} stands for. */
export function bytesFromLetters(text: string): Uint8Array<ArrayBuffer> {
  const letters = new TextEncoder().encode(text);
  const bytes = new Int8Array(letters.length);
  const [positive, negative] = [POSITIVE.charCodeAt(0), NEGATIVE.charCodeAt(0)];
  let count = 0;
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i]!;
    if (letter === positive) bytes[count++] = NUMBERS[letters[++i]!]! + SMALL + 1;
    else if (letter === negative) bytes[count++] = -NUMBERS[letters[++i]!]! - SMALL - 1;
    else bytes[count++] = NUMBERS[letter]! - SMALL;
  }
  return new Uint8Array(bytes.buffer.slice(0, count));
}

function letterOf(number: number): string {
  const letter = String.fromCharCode(FIRST + number);
  return letter === "\\" ? BACKSLASH : letter;
}

/** The number of each letter, by its code. */
const NUMBERS = Int8Array.from({ length: 128 }, (_, code) => {
  const meant = code === BACKSLASH.charCodeAt(0) ? "\\".charCodeAt(0) : code;
  return meant - FIRST;
});
