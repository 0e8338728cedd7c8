import { connectedComponents, type InkImage } from "@inkdigit/image-preprocess";
import type { Mark } from "./mark.ts";

/** The connected pieces of ink of a picture. */
export interface Marks {
  /** The label of each pixel; 0 is paper. */
  readonly labels: Int32Array;
  readonly marks: readonly Mark[];
}

/** The most pieces that are looked at: the largest. A page has a few hundred, noise has millions. */
const MOST_MARKS = 1500;

/** The 8-connected pieces of at least `leastArea` pixels. */
export function findMarks(mask: InkImage, leastArea: number): Marks {
  const { labels, components } = connectedComponents(mask, { connectivity: 8 });
  const marks = components
    .map(({ box, area }, i) => ({ box, area, labels: [i + 1] }))
    .filter((mark) => mark.area >= leastArea)
    .sort((a, b) => b.area - a.area)
    .slice(0, MOST_MARKS);
  return { labels, marks };
}
