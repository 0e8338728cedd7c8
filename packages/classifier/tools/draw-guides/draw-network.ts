import type { InkImage, Plane } from "@inkdigit/image-preprocess";
import { type FeatureMaps, openModel } from "@inkdigit/lenet-model";
import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { frame, image, svg, text } from "../draw-reading/svg.ts";

const HEIGHT = 440;
const TOP = 50;
/** Where each layer's maps stand: how many columns of them, and the side of one. */
const LAYERS = [
  { name: "c1", title: "C1", columns: 1, x: 190, side: 60 },
  { name: "s2", title: "S2", columns: 1, x: 300, side: 40 },
  { name: "c3", title: "C3", columns: 2, x: 400, side: 60 },
  { name: "s4", title: "S4", columns: 2, x: 570, side: 40 },
] as const;
const BARS = { x: 720, width: 110, height: 30 };

/** What every layer of the paper's network makes of a field, and the probabilities at its end. */
export async function drawNetwork(field: InkImage): Promise<string> {
  const model = openModel(lenetWeights());
  const content = [
    text(0, 20, "field"),
    text(0, 36, "28x28", { size: 11 }),
    ...(await drawPlane(field, { x: 0, y: (HEIGHT + TOP - 140) / 2, width: 140, height: 140 })),
  ];
  for (const { name, title, columns, x, side } of LAYERS) {
    const maps = model.featureMaps(field.data, name);
    const size = `${maps.height}x${maps.width}, ${maps.maps} maps`;
    content.push(text(x, 20, title), text(x, 36, size, { size: 11 }));
    const rows = maps.maps / columns;
    for (const [i, plane] of planesOf(maps).entries()) {
      const row = (HEIGHT - TOP) / rows;
      const box = {
        x: x + (i % columns) * (side + 8),
        y: TOP + Math.floor(i / columns) * row + (row - side) / 2,
        width: side,
        height: side,
      };
      content.push(...(await drawPlane(plane, box)));
    }
  }
  const { probabilities } = model.predict(field.data);
  content.push(text(BARS.x, 20, "output"), text(BARS.x, 36, "10 probabilities", { size: 11 }));
  for (const [digit, probability] of probabilities.entries()) {
    const y = TOP + ((HEIGHT - TOP) / 10) * digit;
    const width = Math.max(1, probability * BARS.width);
    content.push(
      text(BARS.x, y + 21, `${digit}`),
      `<rect x="${BARS.x + 16}" y="${y + 4}" width="${width.toFixed(1)}" height="22" fill="#1f4e9e"/>`,
    );
  }
  const title = "A field, the maps of every layer, and ten probabilities";
  return svg(title, BARS.x + 16 + BARS.width, HEIGHT, content);
}

async function drawPlane(
  plane: Plane,
  box: { x: number; y: number; width: number; height: number },
): Promise<string[]> {
  return [
    // Each pixel is to be seen as a square.
    `<g style="image-rendering: pixelated">${await image(plane, box)}</g>`,
    frame(box, "#bbb"),
  ];
}

/** Each map as a picture, all of them on one scale: 0 is black, the layer's highest value white. */
function planesOf({ height, width, maps, data }: FeatureMaps): Plane[] {
  const highest = Math.max(...data);
  return Array.from({ length: maps }, (_, map) => ({
    width,
    height,
    data: Uint8Array.from({ length: width * height }, (_, i) =>
      Math.max(0, (255 * data[i * maps + map]!) / highest),
    ),
  }));
}
