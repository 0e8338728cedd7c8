import { connectedComponents, type InkImage } from "@inkdigit/image-preprocess";
import { erase } from "./erase.ts";
import { type WrittenInk, writtenInk } from "./written-ink.ts";

/** What runs along an edge for at least this share of it lies beside the page. */
const ALONG = 0.9;
/** What covers at least this share of its box is an area, not a stroke. */
const SOLID = 0.5;
/** And is at least this wide and high, as a share of the picture's shorter side. */
const LARGE = 0.25;

/**
 * What is written, less the dark areas that come in from the picture's edge: the desk, the next
 * page, a thumb. They are darker than ink is, so the threshold is found anew.
 */
export function withoutDarkEdges(written: WrittenInk): WrittenInk {
  const { darkness, mask, scale } = written;
  const { labels, components } = connectedComponents(mask);
  const { width, height } = mask;
  const large = LARGE * Math.min(width, height);
  const dark = new Set<number>();
  components.forEach(({ box, area }, i) => {
    const atSide = box.x === 0 || box.x + box.width === width;
    const atEnd = box.y === 0 || box.y + box.height === height;
    const runsAlong =
      (atSide && box.height >= ALONG * height && box.width < large) ||
      (atEnd && box.width >= ALONG * width && box.height < large);
    const isArea =
      Math.min(box.width, box.height) >= large && area >= SOLID * box.width * box.height;
    if (runsAlong || ((atSide || atEnd) && isArea)) dark.add(i + 1);
  });
  if (dark.size === 0) return written;

  const page: InkImage = { width, height, data: mask.data.slice() };
  for (let i = 0; i < labels.length; i++) if (dark.has(labels[i]!)) page.data[i] = 0;
  return writtenInk({ scale, darkness: erase(darkness, mask, page) }) ?? written;
}
