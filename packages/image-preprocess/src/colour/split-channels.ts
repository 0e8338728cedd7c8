import type { Plane, RgbaImage } from "../picture.ts";

/** The red, green, blue and alpha values of a picture, each as a plane: OpenCV's `split`. */
export function splitChannels({
  width,
  height,
  data,
}: RgbaImage): [
  red: Plane<"red">,
  green: Plane<"green">,
  blue: Plane<"blue">,
  alpha: Plane<"alpha">,
] {
  const red = new Uint8Array(width * height);
  const green = new Uint8Array(width * height);
  const blue = new Uint8Array(width * height);
  const alpha = new Uint8Array(width * height);
  for (let i = 0, from = 0; i < red.length; i++, from += 4) {
    red[i] = data[from]!;
    green[i] = data[from + 1]!;
    blue[i] = data[from + 2]!;
    alpha[i] = data[from + 3]!;
  }
  return [
    { width, height, data: red },
    { width, height, data: green },
    { width, height, data: blue },
    { width, height, data: alpha },
  ];
}
