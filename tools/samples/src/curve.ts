import type { Point } from "./shapes.ts";

/** Points along a smooth line through the given ones: a centripetal Catmull-Rom spline. */
export function smoothLine(points: readonly Point[], steps: number): Point[] {
  const line: Point[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [p1, p2] = [points[i]!, points[i + 1]!];
    const p0 = points[i - 1] ?? reflect(p2, p1);
    const p3 = points[i + 2] ?? reflect(p1, p2);
    for (let step = 0; step < steps; step++) line.push(between(p0, p1, p2, p3, step / steps));
  }
  line.push(points.at(-1)!);
  return line;
}

function between(p0: Point, p1: Point, p2: Point, p3: Point, share: number): Point {
  const t1 = Math.sqrt(distance(p0, p1));
  const t2 = t1 + Math.sqrt(distance(p1, p2));
  const t3 = t2 + Math.sqrt(distance(p2, p3));
  const t = t1 + share * (t2 - t1);
  const a1 = mix(p0, p1, t / t1);
  const a2 = mix(p1, p2, (t - t1) / (t2 - t1));
  const a3 = mix(p2, p3, (t - t2) / (t3 - t2));
  const b1 = mix(a1, a2, t / t2);
  const b2 = mix(a2, a3, (t - t1) / (t3 - t1));
  return mix(b1, b2, share);
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

export function mix(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** As far behind `center` as `point` is before it. */
function reflect(point: Point, center: Point): Point {
  return mix(point, center, 2);
}
