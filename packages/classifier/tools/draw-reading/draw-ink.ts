import { type InkImage, invert, type LumaImage } from "@inkdigit/image-preprocess";
import { evenInk } from "../../src/find/even-ink.ts";
import { type WrittenInk, writtenInk } from "../../src/find/written-ink.ts";
import { frame, image, photo, svg, text } from "./svg.ts";

const WIDTH = 430;
const GAP = 20;

/**
 * From a picture to what is written on it: even light, ink, and no rules.
 *
 * @param cleaned - The version of it that made most sense.
 */
export async function drawInk(luma: LumaImage, cleaned: WrittenInk): Promise<string> {
  const even = evenInk(luma);
  const written = writtenInk(even)!;
  const steps = [
    { title: "1. The picture, as grey", picture: luma, draw: photo },
    {
      title: "2. Even light: how much darker than the paper around it",
      picture: inverted(even.darkness),
      draw: photo,
    },
    {
      title: "3. Ink told from paper by one threshold",
      picture: inverted(written.mask),
      draw: image,
    },
    {
      title: "4. Rules taken away, the strokes across them kept",
      picture: inverted(cleaned.mask),
      draw: image,
    },
  ];
  const height = (WIDTH * luma.height) / luma.width;
  const content = await Promise.all(
    steps.map(async ({ title, picture, draw }, i) => {
      const x = (i % 2) * (WIDTH + GAP);
      const y = Math.floor(i / 2) * (height + 40);
      const box = { x, y: y + 24, width: WIDTH, height };
      return [text(x, y + 16, title), await draw(picture, box), frame(box, "#bbb")].join("\n");
    }),
  );
  return svg(
    "The picture, in even light, as ink, and without rules",
    2 * WIDTH + GAP,
    2 * (height + 40) - 10,
    content,
  );
}

/** Ink as it looks on paper. */
export function inverted({ width, height, data }: InkImage): LumaImage {
  return invert({ width, height, data } satisfies LumaImage);
}
