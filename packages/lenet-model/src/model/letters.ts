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
  const bytes = new Int8Array(text.length);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (letter === POSITIVE) bytes[count++] = numberOf(text[++i]!) + SMALL + 1;
    else if (letter === NEGATIVE) bytes[count++] = -numberOf(text[++i]!) - SMALL - 1;
    else bytes[count++] = numberOf(letter) - SMALL;
  }
  return new Uint8Array(bytes.buffer.slice(0, count));
}

function letterOf(number: number): string {
  const letter = String.fromCharCode(FIRST + number);
  return letter === "\\" ? BACKSLASH : letter;
}

function numberOf(letter: string): number {
  return (letter === BACKSLASH ? "\\" : letter).charCodeAt(0) - FIRST;
}
