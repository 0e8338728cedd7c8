/** A value from -1 to 1 at every point of the plane. */
export type Noise = (x: number, y: number) => number;

/** Smooth random hills, one unit apart: value noise, the same for the same seed. */
export function createNoise(seed: number): Noise {
  return (x, y) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [ease(x - column), ease(y - row)];
    const top = mix(hash(seed, column, row), hash(seed, column + 1, row), u);
    const bottom = mix(hash(seed, column, row + 1), hash(seed, column + 1, row + 1), u);
    return mix(top, bottom, v);
  };
}

/** Noise on noise, each `octave` half as large and half as strong as the one before. */
export function createCloud(seed: number, octaves: number): Noise {
  const layers = Array.from({ length: octaves }, (_, octave) => createNoise(seed + octave));
  return (x, y) =>
    layers.reduce(
      (sum, layer, octave) => sum + layer(x * 2 ** octave, y * 2 ** octave) / 2 ** octave,
      0,
    ) / 2;
}

function hash(seed: number, x: number, y: number): number {
  let bits =
    (Math.imul(x, 0x27d4_eb2d) ^ Math.imul(y, 0x1656_67b1) ^ Math.imul(seed, 0x9e37_79b1)) | 0;
  bits = Math.imul(bits ^ (bits >>> 15), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 31 - 1;
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
