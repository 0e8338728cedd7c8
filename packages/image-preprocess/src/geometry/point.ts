/** A place on a picture, in pixels: (0, 0) is the middle of the upper left pixel. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
