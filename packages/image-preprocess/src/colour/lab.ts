import { roundHalfEven } from "../geometry/round-half-even.ts";
import type { RgbaImage } from "../picture.ts";
import { type ColourPlanes, emptyPicture, emptyPlanes } from "./colour-planes.ts";

/** CIE L*, a* and b* in bytes as OpenCV keeps them: L* from 0 to 255, 128 for an a* or b* of 0. */
export type LabPlanes = ColourPlanes<"lightness", "a", "b">;

/** sRGB to CIE XYZ, a row for each of X, Y and Z. */
const TO_XYZ = [
  [0.412453, 0.35758, 0.180423],
  [0.212671, 0.71516, 0.072169],
  [0.019334, 0.119193, 0.950227],
] as const;
const FROM_XYZ = [
  [3.240479, -1.53715, -0.498535],
  [-0.969256, 1.875991, 0.041556],
  [0.055648, -0.204043, 1.057311],
] as const;
/** XYZ of daylight, D65. */
const WHITE = [0.950456, 1, 1.088754] as const;

/** Light is kept in 2040ths of white; weights in 4096ths; cube roots in 32768ths. */
const LIGHTS = 2040;
const WEIGHT_SHIFT = 12;
const ROOT_SHIFT = 15;
/** Back to sRGB, light is kept so fine that a step of the darkest is a tenth of a level. */
const STEPS = 32768;

/**
 * CIE L*a*b* of each pixel, whatever its alpha, taken as sRGB in daylight: OpenCV's `COLOR_RGB2Lab`,
 * in its integers. One colour in a thousand differs by 1: its cube roots are rounded ones.
 */
export function toLab(rgba: RgbaImage): LabPlanes {
  const planes = emptyPlanes<"lightness", "a", "b">(rgba);
  const [lightnesses, as, bs] = planes.map((plane) => new Uint8ClampedArray(plane.data.buffer)) as [
    Uint8ClampedArray,
    Uint8ClampedArray,
    Uint8ClampedArray,
  ];
  const lights = (lightsOfLevels ??= findLights());
  const roots = (rootsOfLights ??= findRoots());
  const [x, y, z] = TO_XYZ.map((row, i) =>
    row.map((weight) => Math.round(((1 << WEIGHT_SHIFT) * weight) / WHITE[i]!)),
  ) as [number[], number[], number[]] as unknown as Weights;
  const half = 1 << (ROOT_SHIFT - 1);
  const toLightness = Math.floor((116 * 255 + 50) / 100);
  const black = Math.floor((16 * 255 * (1 << ROOT_SHIFT) + 50) / 100);
  const { data } = rgba;
  for (let i = 0, from = 0; i < as.length; i++, from += 4) {
    const red = lights[data[from]!]!;
    const green = lights[data[from + 1]!]!;
    const blue = lights[data[from + 2]!]!;
    const rootX = roots[weighted(x, red, green, blue)]!;
    const rootY = roots[weighted(y, red, green, blue)]!;
    const rootZ = roots[weighted(z, red, green, blue)]!;
    lightnesses[i] = (Math.imul(toLightness, rootY) - black + half) >> ROOT_SHIFT;
    as[i] = 128 + ((Math.imul(500, rootX - rootY) + half) >> ROOT_SHIFT);
    bs[i] = 128 + ((Math.imul(200, rootY - rootZ) + half) >> ROOT_SHIFT);
  }
  return planes;
}

/** The opaque picture of L*, a* and b*: OpenCV's `COLOR_Lab2RGB`. */
export function fromLab(planes: LabPlanes): RgbaImage {
  const picture = emptyPicture(planes);
  const [lightness, a, b] = planes;
  const levels = (levelsOfLights ??= findLevels());
  const [red, green, blue] = FROM_XYZ;
  const { data } = picture;
  for (let i = 0, to = 0; i < lightness.data.length; i++, to += 4) {
    const rootY = ((lightness.data[i]! * 100) / 255 + 16) / 116;
    const x = WHITE[0] * cube(rootY + (a.data[i]! - 128) / 500);
    const y = WHITE[1] * cube(rootY);
    const z = WHITE[2] * cube(rootY - (b.data[i]! - 128) / 200);
    data[to] = levelOf(levels, red[0] * x + red[1] * y + red[2] * z);
    data[to + 1] = levelOf(levels, green[0] * x + green[1] * y + green[2] * z);
    data[to + 2] = levelOf(levels, blue[0] * x + blue[1] * y + blue[2] * z);
  }
  return picture;
}

type Weights = [readonly number[], readonly number[], readonly number[]];

function weighted(weights: readonly number[], red: number, green: number, blue: number): number {
  const sum =
    Math.imul(weights[0]!, red) + Math.imul(weights[1]!, green) + Math.imul(weights[2]!, blue);
  return (sum + (1 << (WEIGHT_SHIFT - 1))) >> WEIGHT_SHIFT;
}

// Made once, when they are needed first: they take longer than a small picture.
let lightsOfLevels: Uint16Array | undefined;
let rootsOfLights: Uint16Array | undefined;
let levelsOfLights: Uint8Array | undefined;

function findLights(): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, i) => Math.round(LIGHTS * linear(i / 255)));
}

/** The cube root of each light, as a float; below a 113th of white, CIE's straight line. */
function findRoots(): Uint16Array {
  return Uint16Array.from({ length: Math.ceil(LIGHTS * 1.5) }, (_, i) => {
    const light = Math.fround(Math.fround(1 / LIGHTS) * i);
    const root = Math.fround(light < 0.008856 ? light * 7.787 + 16 / 116 : Math.cbrt(light));
    return roundHalfEven((1 << ROOT_SHIFT) * root);
  });
}

/** What {@link findRoots} undoes. */
function cube(root: number): number {
  return root <= 0.008856 * 7.787 + 16 / 116 ? (root - 16 / 116) / 7.787 : root * root * root;
}

/** sRGB's level of each light, in {@link STEPS}ths of white. */
function findLevels(): Uint8Array {
  return Uint8Array.from({ length: STEPS + 1 }, (_, i) => Math.round(255 * encoded(i / STEPS)));
}

function levelOf(levels: Uint8Array, light: number): number {
  return levels[Math.min(STEPS, Math.max(0, light * STEPS + 0.5)) | 0]!;
}

/** sRGB's value of 0 to 1 as light. */
function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** What {@link linear} undoes. */
function encoded(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
