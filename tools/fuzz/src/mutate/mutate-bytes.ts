import type { Random } from "@inkdigit/lenet-model";

/** Where headers stand, in bytes; half of the changes are made there. */
const HEAD = 128;
/** Inputs do not grow beyond this, in bytes. */
const LONGEST = 1 << 16;
/** Numbers at which something often turns. */
const EDGES = [0, 1, 2, 7, 8, 16, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 2 ** 31, 2 ** 32];

/** A copy with one to six changes: bytes set, swapped, put in, cut out, said twice; numbers at their edges. */
export function mutateBytes(input: Uint8Array, random: Random): Uint8Array {
  let bytes = Uint8Array.from(input);
  for (let changes = 1 + random.below(6); changes > 0; changes--) {
    bytes = CHANGES[random.below(CHANGES.length)]!(bytes, random);
  }
  return bytes.length > LONGEST ? bytes.subarray(0, LONGEST) : bytes;
}

/** The beginning of one input and the end of another. */
export function splice(one: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  return join(one.subarray(0, placeIn(one, random)), other.subarray(placeIn(other, random)));
}

type Change = (bytes: Uint8Array<ArrayBuffer>, random: Random) => Uint8Array<ArrayBuffer>;

const CHANGES: readonly Change[] = [
  setByte,
  setByte,
  flipBit,
  flipBit,
  setNumber,
  setNumber,
  cutOut,
  sayTwice,
  putIn,
  cutOff,
];

function setByte(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  if (bytes.length > 0) bytes[placeIn(bytes, random)] = random.below(256);
  return bytes;
}

function flipBit(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  if (bytes.length > 0) bytes[placeIn(bytes, random)]! ^= 1 << random.below(8);
  return bytes;
}

/** A number of 1, 2 or 4 bytes, either end first. */
function setNumber(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const size = [1, 2, 4][random.below(3)]!;
  if (bytes.length < size) return bytes;
  const at = Math.min(placeIn(bytes, random), bytes.length - size);
  const edge = EDGES[random.below(EDGES.length)]! - random.below(2);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const littleEndian = random.below(2) === 0;
  if (size === 1) view.setUint8(at, edge);
  else if (size === 2) view.setUint16(at, edge, littleEndian);
  else view.setUint32(at, edge, littleEndian);
  return bytes;
}

function cutOut(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const at = placeIn(bytes, random);
  return join(bytes.subarray(0, at), bytes.subarray(at + lengthOf(random)));
}

function sayTwice(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const from = placeIn(bytes, random);
  const to = placeIn(bytes, random);
  return join(
    bytes.subarray(0, to),
    bytes.subarray(from, from + lengthOf(random)),
    bytes.subarray(to),
  );
}

function putIn(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const at = placeIn(bytes, random);
  const fill = random.below(3);
  const made = Uint8Array.from({ length: lengthOf(random) }, () =>
    fill === 0 ? 0 : fill === 1 ? 255 : random.below(256),
  );
  return join(bytes.subarray(0, at), made, bytes.subarray(at));
}

function cutOff(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  // Mostly near the end: what is cut off early says little new.
  const kept = random.below(4) === 0 ? random.next() : 1 - random.next() ** 3;
  return bytes.slice(0, Math.ceil(kept * bytes.length));
}

function placeIn(bytes: Uint8Array, random: Random): number {
  const length = random.below(2) === 0 ? Math.min(HEAD, bytes.length) : bytes.length;
  return random.below(Math.max(1, length));
}

/** Mostly a few bytes, now and then thousands. */
function lengthOf(random: Random): number {
  return 1 + Math.floor(2 ** (12 * random.next() ** 2));
}

function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
