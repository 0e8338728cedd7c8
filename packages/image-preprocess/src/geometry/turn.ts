import type { Plane } from "../picture.ts";
import { openKernel } from "../simd/kernel-memory.ts";
import { TURN } from "../simd/kernels/turn.generated.ts";
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

  const open = openKernel<TurnKernel>(TURN, [source, size]);
  if (open) {
    const [from, to] = open.at;
    open.kernel.transpose(from + first, step, width, height, to + firstTo, stepTo);
    return { ...turned, data: open.memory.bytes.slice(to, to + size) };
  }
  const data = new Uint8Array(size);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data[firstTo + x * stepTo + y] = source[first + y * step + x]!;
  }
  return { ...turned, data };
}
