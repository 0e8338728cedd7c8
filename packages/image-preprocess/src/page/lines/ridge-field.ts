import { sepFilter2D } from "../../filter/sep-filter-2d.ts";
import type { Plane } from "../../picture.ts";
import { type LineField, normalizeStrength, wholeDegrees } from "./line-field.ts";

/**
 * The strokes of a drawing (0 is paper) as pieces of lines: where it bends down most sharply across,
 * and little along, by the eigenvalues of its second derivatives (Steger 1998). Shadows don't count.
 *
 * @param sigma - Of the Gaussian under which it is differentiated, in pixels: about half a stroke.
 */
export function ridgeField(drawing: Plane, sigma: number): LineField {
  const [plain, slope, bend] = derivativesOfGaussian(sigma);
  const { width, height } = drawing;
  const along = (kernelX: Float64Array, kernelY: Float64Array): Float32Array =>
    sepFilter2D(drawing, { kernelX, kernelY, ddepth: "float32", border: "replicate" }).data;
  const xx = along(bend, plain);
  const xy = along(slope, slope);
  const yy = along(plain, bend);
  const strength = new Float32Array(width * height);
  const normal = new Uint8Array(width * height);
  for (let i = 0; i < strength.length; i++) {
    const middle = (xx[i]! + yy[i]!) / 2;
    const half = (xx[i]! - yy[i]!) / 2;
    const radius = Math.sqrt(half * half + xy[i]! * xy[i]!);
    // The bend across, less that along: a dot has both.
    const value = Math.min(radius - middle, 2 * radius);
    if (value <= 0) continue;
    strength[i] = value;
    normal[i] = wholeDegrees(Math.atan2(xy[i]!, half) / 2 + Math.PI / 2);
  }
  normalizeStrength(strength);
  return { width, height, strength, normal };
}

/** The weights of a Gaussian, of its slope and of its bend. */
function derivativesOfGaussian(sigma: number): [Float64Array, Float64Array, Float64Array] {
  const radius = Math.ceil(3 * sigma);
  const offsets = Float64Array.from({ length: 2 * radius + 1 }, (_, i) => i - radius);
  const weights = offsets.map((x) => Math.exp(-(x * x) / (2 * sigma * sigma)));
  const sum = weights.reduce((total, weight) => total + weight);
  const plain = weights.map((weight) => weight / sum);
  return [
    plain,
    plain.map((weight, i) => (weight * offsets[i]!) / sigma ** 2),
    plain.map((weight, i) => (weight * (offsets[i]! ** 2 - sigma ** 2)) / sigma ** 4),
  ];
}
