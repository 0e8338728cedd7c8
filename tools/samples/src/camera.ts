import { type Color, scaleColor, toByte } from "./color.ts";
import { createNoise } from "./noise.ts";
import type { Picture } from "./picture.ts";
import type { Random } from "./random.ts";
import type { Sheet } from "./sheet.ts";

export interface Shot {
  /** Size of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The point of the sheet in the middle of the picture, in millimetres. */
  readonly center: readonly [x: number, y: number];
  /** Millimetres of the sheet across the picture's width. */
  readonly field: number;
  /** How far the camera is turned about the line of sight, tipped back, and to the side, in radians. */
  readonly roll: number;
  readonly pitch: number;
  readonly yaw: number;
  /** Blur of the lens, as a deviation in pixels. */
  readonly blur: number;
  /** Noise of the sensor; 1 is a phone indoors. */
  readonly noise: number;
  readonly light: Light;
}

export interface Light {
  /** Where the lamp is, from -1 to 1 across the picture and along it; it may be outside. */
  readonly lamp: readonly [x: number, y: number];
  /** How much darker it is a picture's width away from the lamp, 0 to 1. */
  readonly fall: number;
  /** The lamp's color, as factors of red, green and blue. */
  readonly tint: Color;
  /** How dark a soft shadow is, 0 to 1, which way it lies (radians) and how far from the middle. */
  readonly shadow: { readonly depth: number; readonly angle: number; readonly offset: number };
  /** How much darker the corners are. */
  readonly vignette: number;
}

/** Photograph a sheet. */
export function photograph(sheet: Sheet, shot: Shot, random: Random, seed: number): Picture {
  const seen = expose(sheet, shot, seed);
  const noisy = addNoise(blur(seen, shot), shot, random);
  const data = new Uint8Array(shot.width * shot.height * 4).fill(255);
  for (let i = 0; i < shot.width * shot.height; i++) {
    for (let channel = 0; channel < 3; channel++)
      data[i * 4 + channel] = toByte(noisy[i * 3 + channel]!);
  }
  return { width: shot.width, height: shot.height, data };
}

/** The light that falls on each pixel: four rays each. */
function expose(sheet: Sheet, shot: Shot, seed: number): Float32Array {
  const { width, height } = shot;
  const seen = new Float32Array(width * height * 3);
  const trace = rayOf(shot);
  const lit = lightOf(shot, seed);
  for (let i = 0; i < width * height; i++) {
    const [column, row] = [i % width, Math.floor(i / width)];
    const light = lit(column, row);
    for (const [dx, dy] of [
      [-0.25, -0.25],
      [0.25, -0.25],
      [-0.25, 0.25],
      [0.25, 0.25],
    ] as const) {
      const [x, y] = trace(column + dx, row + dy);
      const color = scaleColor(sheet(x, y), 0.25);
      for (let channel = 0; channel < 3; channel++) {
        seen[i * 3 + channel]! += color[channel]! * light[channel]!;
      }
    }
  }
  return seen;
}

/** Where on the sheet a pixel looks: a pinhole camera, turned about the sheet's middle. */
function rayOf(shot: Shot): (column: number, row: number) => readonly [number, number] {
  const far = 1.4;
  const [sinRoll, cosRoll] = [Math.sin(shot.roll), Math.cos(shot.roll)];
  return (column, row) => {
    const u = (column + 0.5) / shot.width - 0.5;
    const v = (row + 0.5 - shot.height / 2) / shot.width;
    const [x, y] = [u * cosRoll - v * sinRoll, u * sinRoll + v * cosRoll];
    // A sheet that leans away is met later by a ray.
    const depth = 1 / (1 + (x / far) * Math.tan(shot.yaw) + (y / far) * Math.tan(shot.pitch));
    return [
      shot.center[0] + (shot.field * x * depth) / Math.cos(shot.yaw),
      shot.center[1] + (shot.field * y * depth) / Math.cos(shot.pitch),
    ];
  };
}

function lightOf(
  { width, height, light }: Shot,
  seed: number,
): (column: number, row: number) => Color {
  const waves = createNoise(seed);
  const { lamp, fall, tint, shadow, vignette } = light;
  return (column, row) => {
    const [x, y] = [(2 * column) / width - 1, ((2 * row) / height - 1) * (height / width)];
    const away = Math.hypot(x - lamp[0], y - lamp[1]) / 2;
    const across = x * Math.cos(shadow.angle) + y * Math.sin(shadow.angle) - shadow.offset;
    const inShadow = 1 / (1 + Math.exp(-9 * (across + 0.1 * waves(x * 1.5, y * 1.5))));
    const corner = 1 - vignette * ((x * x + y * y) / 1.6) ** 1.3;
    const bent = 1 + 0.03 * waves(x * 2 + 40, y * 2);
    return scaleColor(tint, bent * corner * (1 - shadow.depth * inShadow) * (1 - fall * away));
  };
}

/** Noise of the light itself and of the sensor; a phone smooths it, so it is coarser than a pixel. */
function addNoise(seen: Float32Array, shot: Shot, random: Random): Float32Array {
  const noise = Float32Array.from(seen, (light) =>
    random.normal(shot.noise * Math.sqrt(0.0011 * Math.max(0, light) + 0.00002)),
  );
  const smooth = blur(noise, { ...shot, blur: 0.6 });
  return seen.map((light, i) => light + smooth[i]!);
}

/** Gaussian blur of an image with three channels. */
function blur(
  image: Float32Array,
  { width, height, blur: deviation }: Pick<Shot, "width" | "height" | "blur">,
): Float32Array {
  const radius = Math.ceil(deviation * 3);
  const weights = Array.from({ length: radius * 2 + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * deviation * deviation)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pass = (from: Float32Array, dx: number, dy: number): Float32Array => {
    const to = new Float32Array(from.length);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        weights.forEach((weight, i) => {
          const column = Math.min(width - 1, Math.max(0, x + (i - radius) * dx));
          const row = Math.min(height - 1, Math.max(0, y + (i - radius) * dy));
          const [source, target] = [(row * width + column) * 3, (y * width + x) * 3];
          for (let channel = 0; channel < 3; channel++) {
            to[target + channel]! += (from[source + channel]! * weight) / total;
          }
        });
      }
    }
    return to;
  };
  return pass(pass(image, 1, 0), 0, 1);
}
