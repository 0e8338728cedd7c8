import type { LumaImage } from "@inkdigit/image-preprocess";
import { inksFor } from "../../src/find/ink-for.ts";
import { groupIntoLines } from "../../src/find/lines.ts";
import { joinMarks } from "../../src/find/mark.ts";
import { withoutFrames } from "../../src/find/without-frames.ts";
import { sheetOf } from "../../src/sheet.ts";
import { colorOf } from "./colors.ts";
import { frame, photo, svg, text } from "./svg.ts";

const WIDTH = 640;

/** A page's connected pieces of ink, and the lines that they are grouped into. */
export async function drawMarks(page: LumaImage): Promise<string> {
  const [written] = inksFor("page", page);
  const sheet = sheetOf(written!);
  const lines = groupIntoLines(withoutFrames(sheet.marks, sheet.written.mask));
  const scale = WIDTH / page.width;
  const height = scale * page.height;
  const placed = ({
    x,
    y,
    width,
    height,
  }: {
    x: number;
    y: number;
    width: number;
    height: number;
  }) => {
    const ratio = scale / written!.scale;
    return { x: x * ratio, y: y * ratio, width: width * ratio, height: height * ratio };
  };
  return svg("The marks of a page, and the line that each belongs to", WIDTH, height, [
    await photo(page, { x: 0, y: 0, width: WIDTH, height }),
    ...lines.flatMap((line, i) => {
      const around = placed(joinMarks(line).box);
      return [
        ...line.map(({ box }) => frame(placed(box), colorOf(i), 1.5)),
        text(around.x + around.width + 10, around.y + around.height / 2, `line ${i + 1}`, {
          color: colorOf(i),
          isBold: true,
        }),
      ];
    }),
  ]);
}
