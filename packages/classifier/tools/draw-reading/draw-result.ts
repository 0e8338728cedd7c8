import type { RgbaImage } from "@inkdigit/image-preprocess";
import type { Reading } from "../../src/reading.ts";
import type { Attempt } from "../../src/string/read-string.ts";
import { percent } from "./draw-lattice.ts";
import { frame, photo, svg, text } from "./svg.ts";

const WIDTH = 560;
const HEIGHT_OF_ROW = 22;

/** What was read, on the picture, and beside it the best ways through the lattice. */
export async function drawResult(
  picture: RgbaImage,
  { text: read, confidence, status, lines }: Reading,
  { paths }: Attempt,
): Promise<string> {
  const scale = WIDTH / picture.width;
  const height = scale * picture.height;
  const digits = lines.flatMap((line) => line.digits);
  const best = paths[0]!.score;
  return svg(
    "The digits on the picture, and the next best readings",
    880,
    Math.max(height + 60, 60 + HEIGHT_OF_ROW * paths.length),
    [
      text(0, 16, "8. The best path, on the picture"),
      await photo(picture, { x: 0, y: 28, width: WIDTH, height }),
      ...digits.flatMap(({ digit, confidence: sure, box: { x, y, width, height } }) => {
        const box = {
          x: scale * x,
          y: 28 + scale * y,
          width: scale * width,
          height: scale * height,
        };
        return [
          frame(box, "#15803d", 1.5),
          text(box.x + box.width / 2, box.y - 6, `${digit}`, {
            anchor: "middle",
            isBold: true,
            size: 16,
            color: "#15803d",
          }),
          text(box.x + box.width / 2, box.y + box.height + 16, percent(sure), {
            anchor: "middle",
            size: 11,
          }),
        ];
      }),
      text(0, height + 50, `${read}, confidence ${percent(confidence)}: ${status}`, {
        isBold: true,
      }),
      text(WIDTH + 30, 16, "Readings, and how much less they score"),
      ...paths.flatMap(({ text: other, score }, i) => {
        const y = 46 + HEIGHT_OF_ROW * i;
        const style = { isBold: i === 0 };
        return [
          text(WIDTH + 30, y, other || "nothing", style),
          text(880, y, (score - best).toFixed(1), { ...style, anchor: "end" }),
        ];
      }),
    ],
  );
}
