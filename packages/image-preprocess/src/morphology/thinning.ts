import type { Plane } from "../picture.ts";

/**
 * Strokes thinned to lines one pixel wide: OpenCV's `ximgproc.thinning` with `THINNING_ZHANGSUEN`
 * (Zhang and Suen 1984). Their ends and crossings stay; a square of 2x2 pixels vanishes. Past the
 * edges nothing is written.
 *
 * Only pixels on the rim of a stroke can go, and only their neighbours can come to be on it: the
 * time grows with what is written, not with the picture times the width of the strokes.
 *
 * @param picture - Whatever isn't 0 is a stroke.
 * @returns 255 on the lines, else 0.
 */
export function thinning<Scale extends string>(picture: Plane<Scale>): Plane<Scale> {
  const { width, height, data } = picture;
  // With a pixel of background on each side.
  const stride = width + 2;
  const states = new Uint8Array(stride * (height + 2));
  for (let y = 0, i = 0; y < height; y++) {
    const row = (y + 1) * stride + 1;
    for (let x = 0; x < width; x++, i++) if (data[i] !== 0) states[row + x] = INSIDE;
  }
  const around = neighbours(stride);
  let rim = findRim(states, around);
  for (let changed = true; changed; ) {
    changed = false;
    for (const mayGo of [MAY_GO_FIRST, MAY_GO_SECOND]) {
      const going = rim.filter((i) => mayGo[codeOf(states, i, around)] === 1);
      if (going.length === 0) continue;
      rim = without(going, rim, states, around);
      changed = true;
    }
  }
  const lines = new Uint8Array(data.length);
  for (let y = 0, i = 0; y < height; y++) {
    const row = (y + 1) * stride + 1;
    for (let x = 0; x < width; x++, i++) lines[i] = states[row + x] === BACKGROUND ? 0 : 255;
  }
  return { width, height, data: lines };
}

const BACKGROUND = 0;
/** Written, with nothing but written pixels around. */
const INSIDE = 1;
/** Written, with background beside it. */
const ON_RIM = 2;

/** The eight pixels around one, clockwise from the one above. */
function neighbours(stride: number): Int32Array {
  return Int32Array.of(-stride, 1 - stride, 1, stride + 1, stride, stride - 1, -1, -stride - 1);
}

function findRim(states: Uint8Array, around: Int32Array): number[] {
  const rim: number[] = [];
  for (let i = 0; i < states.length; i++) {
    if (states[i] !== BACKGROUND && codeOf(states, i, around) !== 255) rim.push(i);
  }
  for (const i of rim) states[i] = ON_RIM;
  return rim;
}

/** Which of the eight pixels around one are written, a bit each. */
function codeOf(states: Uint8Array, i: number, around: Int32Array): number {
  let code = 0;
  for (let k = 0; k < 8; k++) if (states[i + around[k]!] !== BACKGROUND) code |= 1 << k;
  return code;
}

/** Take pixels from the strokes. Returns the new rim. */
function without(
  going: readonly number[],
  rim: readonly number[],
  states: Uint8Array,
  around: Int32Array,
): number[] {
  for (const i of going) states[i] = BACKGROUND;
  const left = rim.filter((i) => states[i] !== BACKGROUND);
  for (const i of going) {
    for (let k = 0; k < 8; k++) {
      const beside = i + around[k]!;
      if (states[beside] !== INSIDE) continue;
      states[beside] = ON_RIM;
      left.push(beside);
    }
  }
  return left;
}

// Sets of pixels as codes have them, a bit each, clockwise from the north: three of the four beside one.
/** Pixels that lie to the south or the east, or are a north-west corner. */
const MAY_GO_FIRST = /* @__PURE__ */ mayGo([0b0001_0101, 0b0101_0100]);
/** Pixels that lie to the north or the west, or are a south-east corner. */
const MAY_GO_SECOND = /* @__PURE__ */ mayGo([0b0100_0101, 0b0101_0001]);

/**
 * For each code whether its pixel may go: with 2 to 6 pixels beside it that all hang together, and
 * none of the given sets complete.
 */
function mayGo(keepers: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, code) => {
    const written = Array.from({ length: 8 }, (_, k) => (code >> k) & 1);
    const count = written.filter((bit) => bit === 1).length;
    const pieces = written.filter((bit, k) => bit === 0 && written[(k + 1) % 8] === 1).length;
    const isKept = keepers.some((keeper) => (code & keeper) === keeper);
    return count >= 2 && count <= 6 && pieces === 1 && !isKept ? 1 : 0;
  });
}
