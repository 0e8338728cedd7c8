import type { Plane, RgbaImage } from "../picture.ts";

/** The red, green, blue and alpha values of a picture, each as a plane: OpenCV's `split`. */
export function splitChannels(
  rgba: RgbaImage,
): [red: Plane<"red">, green: Plane<"green">, blue: Plane<"blue">, alpha: Plane<"alpha">] {
  return [channel(rgba, 0), channel(rgba, 1), channel(rgba, 2), channel(rgba, 3)];
}

function channel<Scale extends string>(
  { width, height, data }: RgbaImage,
  at: number,
): Plane<Scale> {
  const plane = new Uint8Array(width * height);
  for (let i = 0, from = at; i < plane.length; i++, from += 4) plane[i] = data[from]!;
  return { width, height, data: plane };
}
