import { gaussianBlur } from "../../filter/gaussian-blur.ts";
import { sobel } from "../../filter/sobel.ts";
import type { LumaImage } from "../../picture.ts";
import { type LineField, normalizeStrength, wholeDegrees } from "./line-field.ts";

/** The edges between bright and dark as pieces of lines, by the slopes of a blurred picture. */
export function edgeField(luma: LumaImage): LineField {
  const { width, height } = luma;
  const smooth = gaussianBlur(luma, { ksize: 5 });
  const across = sobel(smooth, { dx: 1, dy: 0, ddepth: "int16" }).data;
  const down = sobel(smooth, { dx: 0, dy: 1, ddepth: "int16" }).data;
  const strength = new Float32Array(width * height);
  const normal = new Uint8Array(width * height);
  for (let i = 0; i < strength.length; i++) {
    strength[i] = Math.hypot(across[i]!, down[i]!);
    normal[i] = wholeDegrees(Math.atan2(down[i]!, across[i]!));
  }
  normalizeStrength(strength);
  return { width, height, strength, normal };
}
