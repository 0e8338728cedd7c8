/** From here on a number of double precision has no room for halves: adding it rounds them away. */
const NO_HALVES = 0x18_0000_0000_0000;

/** The nearest whole number, the even one of two, as OpenCV rounds. For values below 2^51. */
export function roundHalfEven(value: number): number {
  return value + NO_HALVES - NO_HALVES;
}
