import type { RgbaImage } from "@inkdigit/image-preprocess";
import { photograph } from "../../../../tools/samples/src/camera.ts";
import { writeCharacter } from "../../../../tools/samples/src/hand.ts";
import { drawStrokes } from "../../../../tools/samples/src/pen.ts";
import { createRandom } from "../../../../tools/samples/src/random.ts";
import { addInk, addRules, createPaper } from "../../../../tools/samples/src/sheet.ts";

/** What is written, and how far from the one before each digit begins, in heights of a digit. */
const DIGITS = [
  ["3", 0],
  ["0", 0.85],
  ["5", 0.6],
  ["8", 0.86],
  ["2", 0.6],
  ["7", 0.88],
] as const;
/** Dots a millimetre of paper. */
const SCALE = 24;
const HEIGHT = 6.6;

/** A number in ballpoint on ruled paper, half in the shadow, with two pairs of digits that touch. */
export function sampleLine(): RgbaImage {
  const random = createRandom(60);
  let x = 8;
  const strokes = DIGITS.flatMap(([digit, step]) => {
    x += step * HEIGHT;
    const at = [x * SCALE, (8.8 + random.normal(0.15)) * SCALE] as const;
    return writeCharacter(digit, at, HEIGHT * SCALE, { slant: 0.16, unsteadiness: 1 }, random);
  });
  const pen = { width: 0.6 * SCALE, softness: 3, liveliness: 1, dryness: 0.4 };
  const ink = drawStrokes(50 * SCALE, 24 * SCALE, strokes, pen, 61);
  const rules = { hex: "#2a3f70", first: 7.3, distance: 8, width: 0.14 };
  const sheet = addInk(addRules(createPaper("#f3f2ec", 62), rules, 63), ink, SCALE, "#26388f");
  return photograph(
    sheet,
    {
      width: 640,
      height: 235,
      center: [24, 12],
      field: 46,
      roll: -0.008,
      pitch: 0.03,
      yaw: 0.01,
      blur: 0.8,
      noise: 1.1,
      light: {
        lamp: [-0.9, -0.9],
        fall: 0.35,
        tint: [0.98, 0.97, 0.93],
        shadow: { depth: 0.5, angle: 0.5, offset: 0.15 },
        vignette: 0.15,
      },
    },
    random,
    64,
  );
}
