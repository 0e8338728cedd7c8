import { crop, type InkImage, removeRules, transpose } from "@inkdigit/image-preprocess";

/** Rests of a box are looked for no further in than this share of the shorter side. */
const BAND = 0.22;
/** They run along at least this share of the edge. */
const LENGTH = 0.8;
/** And are no thicker than this share of the shorter side. */
const THICKNESS = 0.2;

/** A drawing (0 is paper) without the rules that run along its edges: the rests of a box around it. */
export function peelEdges(drawing: InkImage): InkImage {
  const open = peelEnds(drawing);
  const turned = transpose(open);
  const peeled = peelEnds(turned);
  return peeled === turned ? open : transpose(peeled);
}

/** Without the rules along the upper and the lower edge; the drawing itself where there are none. */
function peelEnds(drawing: InkImage): InkImage {
  const { width, height } = drawing;
  const shorter = Math.min(width, height);
  const rows = Math.round(BAND * shorter);
  if (rows < 1) return drawing;
  let data: Uint8Array | undefined;
  for (const y of [0, height - rows]) {
    const band = crop(drawing, { x: 0, y, width, height: rows });
    const peeled = removeRules(band, {
      leastLength: LENGTH * width,
      mostThickness: Math.max(2, THICKNESS * shorter),
    });
    if (peeled === band) continue;
    data ??= drawing.data.slice();
    data.set(peeled.data, y * width);
  }
  return data ? { width, height, data } : drawing;
}
