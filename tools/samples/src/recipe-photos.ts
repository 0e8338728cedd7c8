import { type Light, photograph } from "./camera.ts";
import { color, mixColors, scaleColor } from "./color.ts";
import { type Hand, writeCharacter, writeLine } from "./hand.ts";
import { createCloud } from "./noise.ts";
import { drawStrokes } from "./pen.ts";
import type { Picture } from "./picture.ts";
import { createRandom } from "./random.ts";
import { addInk, addRules, createPaper, type Sheet } from "./sheet.ts";

/** A page of numbers on a wooden table, under a lamp, seen aslant. */
export function photographTablePage(): Picture {
  const random = createRandom(100);
  const scale = 8;
  const hand: Hand = { slant: 0.1, unsteadiness: 1.1 };
  const lines = ["30719", "8264", "150", "97035", "4618"];
  const strokes = lines.flatMap((line, i) =>
    writeLine(line, [24 * scale, (20 + 22 * i) * scale], 11 * scale, hand, random),
  );
  const pen = { width: 0.9 * scale, softness: 2.5, liveliness: 1, dryness: 0.3 };
  const ink = drawStrokes(110 * scale, 140 * scale, strokes, pen, 101);
  const page = addInk(createPaper("#f4f2ee", 102), ink, scale, "#22222a");
  return photograph(
    onTable(page, [110, 140], 103),
    {
      width: 640,
      height: 760,
      center: [55, 72],
      field: 142,
      roll: 0.11,
      pitch: 0.2,
      yaw: -0.1,
      blur: 0.7,
      noise: 1,
      light: { ...lamp, shadow: { depth: 0.45, angle: 0.7, offset: 0.3 } },
    },
    random,
    104,
  );
}

/** A half-filled sudoku in a newspaper. */
export function photographSudoku(): Picture {
  const random = createRandom(110);
  const scale = 10;
  const [left, top, cell] = [14, 24, 9];
  const hand: Hand = { slant: 0.08, unsteadiness: 1.1 };
  const digits = [
    ..."53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
  ];
  const strokes = digits.flatMap((digit, i) => {
    if (digit === ".") return [];
    const at = [left + cell * (i % 9) + 2.6, top + cell * Math.floor(i / 9) + 1.7] as const;
    return writeCharacter(digit, [at[0] * scale, at[1] * scale], 5.6 * scale, hand, random);
  });
  const pen = { width: 0.7 * scale, softness: 2.5, liveliness: 0.8, dryness: 0.2 };
  const ink = drawStrokes(110 * scale, 130 * scale, strokes, pen, 111);
  const title = { hex: "#8a8a86", first: 12, distance: 200, width: 2 };
  const paper = addRules(createPaper("#dedcd4", 112), title, 113);
  const sheet = addInk(addGrid(paper, left, top, cell), ink, scale, "#25262c");
  return photograph(
    sheet,
    {
      width: 640,
      height: 640,
      center: [54, 62],
      field: 112,
      roll: -0.16,
      pitch: 0.24,
      yaw: 0.2,
      blur: 0.7,
      noise: 1,
      light: { ...lamp, shadow: { depth: 0.4, angle: 2.6, offset: 0.3 } },
    },
    random,
    114,
  );
}

/** How many beans there are on the photo of them. */
const BEANS = 23;

/** Beans on a sheet of paper, some of which touch. */
export function photographBeans(): Picture {
  const random = createRandom(120);
  const beans: { x: number; y: number; radius: number }[] = [];
  while (beans.length < BEANS) {
    const bean = {
      x: 12 + 96 * random.uniform(),
      y: 12 + 66 * random.uniform(),
      radius: 5 + 1.2 * random.uniform(),
    };
    const isFree = beans.every(
      (other) =>
        Math.hypot(other.x - bean.x, other.y - bean.y) > 0.97 * (other.radius + bean.radius),
    );
    if (isFree) beans.push(bean);
  }
  const paper = createPaper("#f1efe8", 121);
  const skin = color("#5a2d22");
  const grain = createCloud(122, 3);
  const sheet: Sheet = (x, y) => {
    const ground = paper(x, y);
    for (const bean of beans) {
      const far = Math.hypot(x - bean.x, y - bean.y) / bean.radius;
      if (far > 1) continue;
      return scaleColor(skin, 0.8 + 0.25 * grain(x / 3, y / 3) + 0.25 * (1 - far));
    }
    return ground;
  };
  return photograph(
    sheet,
    {
      width: 640,
      height: 480,
      center: [60, 45],
      field: 120,
      roll: 0.02,
      pitch: 0.05,
      yaw: 0.04,
      blur: 0.8,
      noise: 1,
      light: { ...lamp, fall: 0.12, vignette: 0.05, shadow: { depth: 0, angle: 0, offset: 0 } },
    },
    random,
    123,
  );
}

const lamp: Light = {
  lamp: [-0.8, -0.9],
  fall: 0.35,
  tint: [0.99, 0.96, 0.9],
  shadow: { depth: 0, angle: 0, offset: 0 },
  vignette: 0.15,
};

/** A page of some millimetres on dark wood. */
function onTable(page: Sheet, [width, height]: readonly [number, number], seed: number): Sheet {
  const wood = color("#6b4a30");
  const grain = createCloud(seed, 4);
  return (x, y) => {
    if (x >= 0 && y >= 0 && x <= width && y <= height) return page(x, y);
    return scaleColor(wood, 0.85 + 0.3 * grain(x / 30, y / 3));
  };
}

/** The printed rules of a sudoku, every third one bold. */
function addGrid(sheet: Sheet, left: number, top: number, cell: number): Sheet {
  const rule = color("#3a3a3c");
  const cover = (at: number, along: number): number => {
    const place = at / cell;
    const nearest = Math.round(place);
    if (nearest < 0 || nearest > 9 || along < -0.3 || along > 9 * cell + 0.3) return 0;
    const half = nearest % 3 === 0 ? 0.4 : 0.15;
    return Math.min(1, Math.max(0, 0.5 + (half - Math.abs(place - nearest) * cell) / 0.15));
  };
  return (x, y) => {
    const share = Math.max(cover(x - left, y - top), cover(y - top, x - left));
    return mixColors(sheet(x, y), rule, 0.9 * share);
  };
}
