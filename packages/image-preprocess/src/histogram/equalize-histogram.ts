import type { Plane } from "../picture.ts";
import { histogram } from "./histogram.ts";
import { mapLevels } from "./map-levels.ts";

/** Spread the levels so that each is about as frequent as the others: OpenCV's `equalizeHist`. */
export function equalizeHistogram<Scale extends string>(plane: Plane<Scale>): Plane<Scale> {
  const counts = histogram(plane);
  const first = counts.findIndex((count) => count > 0);
  if (first < 0 || counts[first] === plane.data.length) return mapLevels(plane, plainLevels());
  const scale = Math.fround(255 / (plane.data.length - counts[first]!));
  const table = new Uint8ClampedArray(256);
  let below = 0;
  for (let level = first + 1; level < 256; level++) {
    below += counts[level]!;
    table[level] = Math.fround(below * scale);
  }
  return mapLevels(plane, table);
}

function plainLevels(): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, level) => level);
}
