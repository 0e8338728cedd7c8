import type { Point } from "../geometry/point.ts";
import type { Plane } from "../picture.ts";
import type { BorderOptions } from "./extend.ts";
import type { Pick } from "./pick.ts";
import { rectangleExtreme } from "./rectangle-extreme.ts";
import { marginsOf, sidesOf, type WindowSize } from "./window.ts";

export interface ExtremeFilterOptions extends BorderOptions {
  readonly ksize: WindowSize;
  /** The pixel of the window that gets the result; its middle when left out. */
  readonly anchor?: Point;
}

/** What `minFilter` and `maxFilter` have in common. */
export function extremeFilter<Scale extends string>(
  picture: Plane<Scale>,
  { ksize, anchor, border }: ExtremeFilterOptions,
  pick: Pick,
): Plane<Scale> {
  return rectangleExtreme(picture, marginsOf(sidesOf(ksize), anchor), pick, border);
}
