import { crop, type InkImage, removeRules } from "@inkdigit/image-preprocess";

/** Rests of a box are looked for no further in than this share of the shorter side. */
const BAND = 0.22;
/** They run along at least this share of the edge. */
const LENGTH = 0.8;
/** And are no thicker than this share of the shorter side. */
const THICKNESS = 0.2;

/** A drawing (0 is paper) without the rules that run along its edges: the rests of a box around it. */
export function peelEdges(drawing: InkImage): InkImage {
  return peelEnds(peelEnds(drawing, "horizontal"), "vertical");
}

/** Without the rules along two edges; the drawing itself where there are none. */
function peelEnds(drawing: InkImage, direction: "horizontal" | "vertical"): InkImage {
  const { width, height } = drawing;
  const shorter = Math.min(width, height);
  const depth = Math.round(BAND * shorter);
  if (depth < 1) return drawing;
  const isLevel = direction === "horizontal";
  const band = isLevel ? { width, height: depth } : { width: depth, height };
  let data: Uint8Array | undefined;
  for (const at of [0, (isLevel ? height : width) - depth]) {
    const [x, y] = isLevel ? [0, at] : [at, 0];
    const edge = crop(drawing, { x, y, ...band });
    const peeled = removeRules(edge, {
      direction,
      leastLength: LENGTH * (isLevel ? width : height),
      mostThickness: Math.max(2, THICKNESS * shorter),
    });
    if (peeled === edge) continue;
    data ??= drawing.data.slice();
    for (let row = 0; row < band.height; row++) {
      const part = peeled.data.subarray(row * band.width, (row + 1) * band.width);
      data.set(part, (y + row) * width + x);
    }
  }
  return data ? { width, height, data } : drawing;
}
