import type { Random } from "../random.ts";
import {
  type Canvas,
  DIGIT_HEIGHT,
  drawPath,
  drawStroke,
  emptyCanvas,
  type Point,
  smoothPath,
} from "./canvas.ts";

/**
 * Letters and signs as strokes on a grid from 0 to 9: column and row of each point, a space between
 * strokes, `~` before a curved one. What can pass for a digit (I, O, P, S, Z, l, o, b, g, q) is not here.
 */
const SHAPES: readonly string[] = [
  "09 40 99|09 40|40 89|25 75", // A
  "00 09|~00 60 82 64 04|~04 74 97 69 09", // B
  "~92 60 20 02 07 29 69 97", // C
  "00 09|~00 50 92 97 59 09", // D
  "90 00 09 99|05 65", // E
  "90 00 09|05 65", // F
  "~92 60 20 02 07 29 69 96|96 56|96 99", // G
  "00 09|90 99|05 95", // H
  "~60 66 68 39 08 06", // J
  "00 09|90 05 99", // K
  "00 09 99", // L
  "09 00 47 90 99", // M
  "09 00 99 90", // N
  "~50 20 02 07 29 69 97 92 50|67 99", // Q
  "00 09|~00 60 92 65 05|45 99", // R
  "00 90|40 49", // T
  "~00 06 29 69 96 90", // U
  "00 49 90", // V
  "00 29 42 79 90", // W
  "00 99|90 09", // X
  "00 45 90|45 49", // Y
  "~72 40 13 17 49 76|80 89", // a
  "80 89|~84 43 15 17 49 87", // d
  "05 95|~95 83 42 05 08 49 97", // e
  "~90 60 42 49|14 74", // f
  "00 09|~05 33 75 79", // h
  "00 09|75 06 79", // k
  "03 09|~05 23 45 49|~45 73 95 99", // m
  "03 09|~05 33 75 79", // n
  "03 09|~05 33 73", // r
  "40 48 79|14 74", // t
  "~03 07 29 69 83|83 89", // u
  "03 29 45 79 93", // w
  "03 99|93 09", // x
  "00 44|80 19", // y
  "05 95|50 59", // plus
  "05 95", // minus
  "03 93|07 97", // equals
  "05 95|50 51|58 59", // divided by
  "10 19|60 69|03 93|06 96", // number sign
  "90 09|~20 02 24 42 20|~75 57 79 97 75", // per cent
  "50 59|14 86|84 16", // asterisk
  "~02 20 60 82 45 46|48 49", // question mark
  "~99 60 30 22 65 68 49 08 65 94", // ampersand
  "90 05 99", // less than
  "00 95 09", // greater than
  "90 50 59 99", // bracket
  "~90 60 53 45 56 69 99", // brace
  "09 40", // accent
  "05 39 90", // tick
  "00 90 99 09 00", // square
  "40 99 09 40", // triangle
  "05 95|61 95 69", // arrow
  "04 26 53 96", // wave
  "~66 44 34 36 46 64 75 66|~66 78 97 92 60 20 02 07 29 69", // at sign
  "05 25 39 50 99", // root
  "00 90|20 29|70 79", // pi
  "90 00 45 09 99", // sigma
  "~80 30 23 65 78 29 08|50 59", // dollar
  "00 90 45 00|45 09 99 45", // hourglass
  "45 00|45 90|45 49|09 99", // glass
];

/** One of many letters and signs, in a hand or a type of its own. */
export function drawLetter(random: Random): Canvas {
  const canvas = emptyCanvas();
  const height = DIGIT_HEIGHT * random.between(0.85, 1.05);
  const width = height * random.between(0.45, 1.05);
  const slant = random.next() < 0.5 ? 0 : random.between(-0.15, 0.4);
  const wobble = random.next() < 0.4 ? 0 : random.between(0.1, 0.8);
  const hasSerifs = random.next() < 0.3;
  const pen = penOf(random);

  for (const [isCurved, points] of strokesOf(SHAPES[random.below(SHAPES.length)]!)) {
    const placed = points.map(([column, row]): Point => {
      const x = (column + random.between(-wobble, wobble)) / 9 - 0.5;
      const y = (row + random.between(-wobble, wobble)) / 9 - 0.5;
      return [canvas.width / 2 + x * width - slant * y * height, canvas.height / 2 + y * height];
    });
    const path = isCurved ? smoothPath(placed) : placed;
    for (let i = 1; i < path.length; i++) pen(canvas, path[i - 1]!, path[i]!);
    if (hasSerifs) {
      for (const [x, y] of [placed[0]!, placed.at(-1)!]) {
        drawPath(
          canvas,
          [
            [x - 4, y],
            [x + 4, y],
          ],
          random.between(0.8, 1.5),
        );
      }
    }
  }
  return canvas;
}

function strokesOf(shape: string): [isCurved: boolean, points: Point[]][] {
  return shape.split("|").map((stroke) => [
    stroke.startsWith("~"),
    stroke
      .replace("~", "")
      .split(" ")
      .map((point): Point => [Number(point[0]), Number(point[1])]),
  ]);
}

/** Strokes all of one width, or as in type: thick going down and thin going across. */
function penOf(random: Random): (canvas: Canvas, from: Point, to: Point) => void {
  const thick = random.between(1, random.next() < 0.4 ? 6 : 3.2);
  const thin = random.next() < 0.7 ? thick : thick * random.between(0.3, 1);
  return (canvas, [fromX, fromY], [toX, toY]) => {
    const across = Math.abs(toX - fromX) / (Math.hypot(toX - fromX, toY - fromY) + 1e-9);
    drawStroke(canvas, fromX, fromY, toX, toY, thick + (thin - thick) * across);
  };
}
