import type { Plane } from "../picture.ts";
import { openKernel } from "../simd/kernel-memory.ts";
import { TURN } from "../simd/kernels.generated.ts";
import type { TurnKernel } from "../simd/turn-kernel.ts";

/** In which order rows are read, and columns written. */
export interface TurnOrder {
  /** The lowest row becomes the leftmost column. */
  readonly upwards?: boolean;
  /** The leftmost column becomes the lowest row. */
  readonly backwards?: boolean;
}

/** The rows of a picture as the columns of another. */
export function turn<Scale extends string>(
  { width, height, data: source }: Plane<Scale>,
  { upwards = false, backwards = false }: TurnOrder = {},
): Plane<Scale> {
  const size = source.length;
  const first = upwards ? size - width : 0;
  const step = upwards ? -width : width;
  const firstTo = backwards ? size - height : 0;
  const stepTo = backwards ? -height : height;
  const turned = { width: height, height: width };

  const result = (64 + size + 127) & ~63;
  const open = openKernel<TurnKernel>(TURN, result + size);
  if (open) {
    const { bytes } = open.memory;
    bytes.set(source, 64);
    open.kernel.transpose(64 + first, step, width, height, result + firstTo, stepTo);
    return { ...turned, data: bytes.slice(result, result + size) };
  }
  const data = new Uint8Array(size);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data[firstTo + x * stepTo + y] = source[first + y * step + x]!;
  }
  return { ...turned, data };
}
