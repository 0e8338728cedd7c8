/** Red, green and blue as light: linear, 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number];

/** A color from what screens and files use, `#rrggbb` in sRGB. */
export function color(hex: string): Color {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return [red!, green!, blue!];
}

export function mixColors(a: Color, b: Color, share: number): Color {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

export function scaleColor(a: Color, factor: number): Color {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

/** A byte of sRGB from linear light. */
export function toByte(light: number): number {
  const clipped = Math.min(1, Math.max(0, light));
  const encoded = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255);
}

function toLinear(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
}
