/** Colours that are told apart on white, one after the other. */
const colors = ["#1f4e9e", "#c2570c", "#15803d", "#9d174d", "#6d28d9", "#0e7490", "#854d0e"];

export function colorOf(i: number): string {
  return colors[i % colors.length]!;
}

/** Red, green and blue, 0 to 255. */
export function levelsOf(color: string): readonly [number, number, number] {
  const at = (from: number) => Number.parseInt(color.slice(from, from + 2), 16);
  return [at(1), at(3), at(5)];
}
