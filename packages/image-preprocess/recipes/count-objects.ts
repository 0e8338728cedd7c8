import {
  type Component,
  connectedComponents,
  distanceTransform,
  histogram,
  type Plane,
  type RgbaImage,
  threshold,
  toInk,
  toLuma,
  triangleLevel,
} from "@inkdigit/image-preprocess";

/** Dark round things on a light ground, also those that touch: the middle of each. */
export function countObjects(photo: RgbaImage, radius: number): readonly Component[] {
  const ink = toInk(toLuma(photo), { paper: "light" });
  const mask = threshold(ink, { thresh: triangleLevel(histogram(ink)) });
  // Only the middles are so far from the ground: things that touch come apart.
  const { width, height, data } = distanceTransform(mask);
  const middles: Plane = {
    width,
    height,
    data: Uint8Array.from(data, (far) => (far > radius / 2 ? 255 : 0)),
  };
  return connectedComponents(middles).components;
}
