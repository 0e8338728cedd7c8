/**
 * Breadth of the line, in pad units: a felt pen's. A digit half as high as the pad gets strokes
 * about as broad, for its height, as MNIST's are.
 */
const felt = 10;

/** What a pointer event tells of how the pen is held. */
interface Touch {
  readonly pointerType: string;
  /** 0 to 1; mice and most fingers report a constant, which says nothing. */
  readonly pressure: number;
}

/** How broad the pen writes, in pad units: pressure makes it 0.5 to 1.5 times the usual. */
export function penBreadth({ pointerType, pressure }: Touch): number {
  return pointerType === "pen" ? felt * (0.5 + pressure) : felt;
}
