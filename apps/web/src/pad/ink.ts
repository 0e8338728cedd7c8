/** Where the pen was, in pad units, and how broad it wrote there. */
export interface PenPoint {
  readonly x: number;
  readonly y: number;
  /** Breadth of the line, in pad units. */
  readonly breadth: number;
}

/** What one touch of the pen left, from down to up. */
export type Stroke = readonly PenPoint[];

/** All that is written on the pad, oldest stroke first. */
export type Ink = readonly Stroke[];

/** The pad measures this many units whatever its size on the screen, and is read at one pixel a unit. */
export const padSize = { width: 320, height: 240 } as const;

/** A stroke that goes on to `point`; points nearer than one unit add nothing and are left out. */
export function extendStroke(stroke: Stroke, point: PenPoint): Stroke {
  const last = stroke.at(-1);
  if (last && Math.hypot(point.x - last.x, point.y - last.y) < 1) return stroke;
  return [...stroke, point];
}
