import {
  digitPipeline,
  type LumaImage,
  type RgbaImage,
  resize,
  toLuma,
} from "@inkdigit/image-preprocess";
import { frame, image, photo, svg, text } from "../draw-reading/svg.ts";

const SIDE = 200;
const GAP = 16;
const COLUMNS = 4;
const ROW = SIDE + 40;
/** The last picture has few pixels, which are to be seen. */
const FIELD = "field";

/** The picture of one digit after every step on its way to a field. */
export async function drawPreparation(picture: RgbaImage): Promise<string> {
  const steps = [
    { name: "the photo", picture },
    ...(digitPipeline().steps(picture) as Iterable<{ name: string; picture: LumaImage }>),
  ];
  const content = await Promise.all(
    steps.map(async ({ name, picture }, i) => {
      const x = (i % COLUMNS) * (SIDE + GAP);
      const y = Math.floor(i / COLUMNS) * ROW;
      const scale = SIDE / Math.max(picture.width, picture.height);
      const box = {
        x,
        y: y + 24,
        width: picture.width * scale,
        height: picture.height * scale,
      };
      const shown = smaller(picture);
      return [
        text(x, y + 16, i === 0 ? name : `${i}. ${name}`),
        name === FIELD ? await image(shown, box) : await photo(shown, box),
        frame(box, "#bbb"),
      ].join("\n");
    }),
  );
  return svg(
    "A photo of a digit after every step on its way to a field",
    COLUMNS * (SIDE + GAP) - GAP,
    Math.ceil(steps.length / COLUMNS) * ROW,
    content,
  );
}

/** Twice as large as it is shown is enough. */
function smaller(picture: LumaImage | RgbaImage): LumaImage {
  const luma = isRgba(picture) ? toLuma(picture) : picture;
  const scale = (2 * SIDE) / Math.max(luma.width, luma.height);
  if (scale >= 1) return luma;
  return resize(luma, {
    width: Math.round(luma.width * scale),
    height: Math.round(luma.height * scale),
    interpolation: "area",
  });
}

function isRgba(picture: LumaImage | RgbaImage): picture is RgbaImage {
  return picture.data.length === 4 * picture.width * picture.height;
}
