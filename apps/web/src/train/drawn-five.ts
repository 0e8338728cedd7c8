const side = 28;
/** A 5 as a pen would write it, in pixels of the field. */
const strokes = [
  [
    [18.5, 5.5],
    [11, 6],
    [10, 13],
  ],
  [
    [10, 13],
    [14.5, 11.8],
    [18, 14],
    [18, 18.5],
    [14.5, 22],
    [9, 21],
  ],
] as const;

/** A 5 as 28×28 ink, for those who have written nothing. */
export function drawnFive(): Uint8Array {
  return Uint8Array.from({ length: side * side }, (_, i) => {
    const x = (i % side) + 0.5;
    const y = Math.floor(i / side) + 0.5;
    const distance = Math.min(...strokes.map((stroke) => distanceTo(stroke, x, y)));
    return Math.round(255 * Math.min(1, Math.max(0, 2 - distance)));
  });
}

function distanceTo(stroke: readonly (readonly [number, number])[], x: number, y: number): number {
  const parts = stroke.slice(1).map(([toX, toY], i) => {
    const [fromX, fromY] = stroke[i]!;
    const [dx, dy] = [toX - fromX, toY - fromY];
    const along = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy);
    const share = Math.min(1, Math.max(0, along));
    return Math.hypot(x - fromX - share * dx, y - fromY - share * dy);
  });
  return Math.min(...parts);
}
