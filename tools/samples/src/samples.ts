import { type Light, photograph } from "./camera.ts";
import { type Drawing, drawWithMouse, type Rgba } from "./drawing.ts";
import { withOrientation } from "./exif.ts";
import { type Hand, writeCharacter, writeLine } from "./hand.ts";
import { drawStrokes } from "./pen.ts";
import { toJpeg, toPng } from "./picture.ts";
import { createRandom } from "./random.ts";
import { addInk, addRules, createPaper } from "./sheet.ts";

/** A sample picture, and what a reader should say of it. */
export interface Sample {
  readonly file: string;
  /** What is written, lines joined by `\n`; null where it is no number. */
  readonly text: string | null;
  readonly status: "accepted" | "review" | "blank";
  make(): Promise<Uint8Array>;
}

const white: Rgba = [255, 255, 255, 255];
const black: Rgba = [0, 0, 0, 255];
const nothing: Rgba = [0, 0, 0, 0];

export const samples: readonly Sample[] = [
  drawn("drawn-3.png", "3", 1, {
    width: 280,
    height: 280,
    size: 172,
    at: [92, 52],
    brush: 17,
    isSmooth: true,
    paper: white,
    ink: black,
  }),
  drawn("drawn-6-off-center.png", "6", 2, {
    width: 400,
    height: 300,
    size: 118,
    at: [236, 118],
    brush: 8,
    isSmooth: false,
    paper: white,
    ink: black,
  }),
  drawn("drawn-7-white-on-black.png", "7", 3, {
    width: 280,
    height: 280,
    size: 166,
    at: [90, 56],
    brush: 20,
    isSmooth: true,
    paper: black,
    ink: white,
  }),
  drawn("drawn-2-transparent.png", "2", 4, {
    width: 320,
    height: 320,
    size: 190,
    at: [104, 62],
    brush: 14,
    isSmooth: true,
    paper: nothing,
    ink: [24, 40, 96, 255],
  }),
  { file: "photo-5-shaded.jpg", text: "5", status: "accepted", make: photographDigit },
  { file: "number-2048-ruled.jpg", text: "2048", status: "accepted", make: photographRuled },
  {
    file: "page-three-lines.jpg",
    text: "30719\n8264\n150",
    status: "accepted",
    make: photographPage,
  },
  { file: "blank-sheet.jpg", text: "", status: "blank", make: photographBlank },
  { file: "letter-k.jpg", text: null, status: "review", make: photographLetter },
];

function drawn(file: string, digit: string, seed: number, drawing: Drawing): Sample {
  const make = () => toPng(drawWithMouse(digit, drawing, createRandom(seed)));
  return { file, text: digit, status: "accepted", make };
}

const daylight: Light = {
  lamp: [-0.9, -0.9],
  fall: 0.3,
  tint: [0.98, 0.985, 0.97],
  shadow: { depth: 0, angle: 0, offset: 0 },
  vignette: 0.1,
};

/** A marker on plain paper under a lamp, the phone's shadow over a corner; held upright. */
async function photographDigit(): Promise<Uint8Array> {
  const random = createRandom(50);
  const hand: Hand = { slant: 0.08, unsteadiness: 1 };
  const scale = 10;
  const strokes = writeCharacter("5", [35 * scale, 24 * scale], 34 * scale, hand, random);
  // The sheet lies as the sensor sees it; the phone was held a quarter turned.
  const turned = strokes.map((stroke) => stroke.map(([x, y]) => [y, 900 - x] as const));
  const pen = { width: 2.6 * scale, softness: 3, liveliness: 0.7, dryness: 0.06 };
  const ink = drawStrokes(900, 900, turned, pen, 51);
  const sheet = addInk(createPaper("#efece4", 52), ink, scale, "#1d1d22");
  const picture = photograph(
    sheet,
    {
      width: 800,
      height: 600,
      center: [42, 46],
      field: 104,
      roll: 0.05,
      pitch: 0.2,
      yaw: -0.12,
      blur: 0.8,
      noise: 1.2,
      light: {
        lamp: [0.9, -0.7],
        fall: 0.55,
        tint: [0.96, 0.88, 0.74],
        shadow: { depth: 0.42, angle: 2.5, offset: 0.35 },
        vignette: 0.25,
      },
    },
    random,
    53,
  );
  return withOrientation(await toJpeg(picture, 84), 6);
}

/** Blue ballpoint on ruled paper. */
async function photographRuled(): Promise<Uint8Array> {
  const random = createRandom(60);
  const scale = 24;
  const hand: Hand = { slant: 0.12, unsteadiness: 1.1 };
  const strokes = writeLine("2048", [9 * scale, 8.9 * scale], 6.6 * scale, hand, random);
  const pen = { width: 0.6 * scale, softness: 3, liveliness: 1, dryness: 0.5 };
  const ink = drawStrokes(50 * scale, 30 * scale, strokes, pen, 61);
  const rules = { hex: "#b3c6dc", first: 7.6, distance: 8, width: 0.22 };
  const sheet = addInk(addRules(createPaper("#f3f2ec", 62), rules, 63), ink, scale, "#26388f");
  const picture = photograph(
    sheet,
    {
      width: 1000,
      height: 640,
      center: [23.5, 13.5],
      field: 54,
      roll: -0.02,
      pitch: 0.1,
      yaw: 0.07,
      blur: 0.8,
      noise: 1.1,
      light: { ...daylight, shadow: { depth: 0.2, angle: 0.4, offset: 0.5 }, vignette: 0.15 },
    },
    random,
    64,
  );
  return toJpeg(picture, 82);
}

/** Three lines in black on a sheet that lies under a window. */
async function photographPage(): Promise<Uint8Array> {
  const random = createRandom(70);
  const scale = 10;
  const hand: Hand = { slant: 0.1, unsteadiness: 1.15 };
  const lines = ["30719", "8264", "150"];
  const strokes = lines.flatMap((line, i) =>
    writeLine(
      line,
      [(24 + random.normal(1)) * scale, (22 + 24 * i) * scale],
      13 * scale,
      hand,
      random,
    ),
  );
  const pen = { width: 1.1 * scale, softness: 2.5, liveliness: 1, dryness: 0.3 };
  const ink = drawStrokes(150 * scale, 120 * scale, strokes, pen, 71);
  const sheet = addInk(createPaper("#f4f2ee", 72), ink, scale, "#22222a");
  const picture = photograph(
    sheet,
    {
      width: 1200,
      height: 900,
      center: [56, 52],
      field: 112,
      roll: 0.025,
      pitch: 0.22,
      yaw: 0.06,
      blur: 0.7,
      noise: 1,
      light: { ...daylight, fall: 0.45, vignette: 0.2 },
    },
    random,
    73,
  );
  return toJpeg(picture, 80);
}

/** Nothing but paper, light and noise. */
async function photographBlank(): Promise<Uint8Array> {
  const random = createRandom(80);
  const picture = photograph(
    createPaper("#f1efe8", 81),
    {
      width: 800,
      height: 600,
      center: [60, 50],
      field: 90,
      roll: 0.1,
      pitch: 0.15,
      yaw: 0.1,
      blur: 0.8,
      noise: 1.2,
      light: {
        ...daylight,
        lamp: [0.7, -0.8],
        fall: 0.5,
        shadow: { depth: 0.3, angle: 2.2, offset: 0.3 },
        vignette: 0.25,
      },
    },
    random,
    82,
  );
  return toJpeg(picture, 80);
}

/** A letter, where a digit should be. */
async function photographLetter(): Promise<Uint8Array> {
  const random = createRandom(90);
  const scale = 12;
  const strokes = writeCharacter(
    "K",
    [24 * scale, 16 * scale],
    24 * scale,
    { slant: 0.08, unsteadiness: 1 },
    random,
  );
  const pen = { width: 1.4 * scale, softness: 3, liveliness: 1, dryness: 0.3 };
  const ink = drawStrokes(64 * scale, 56 * scale, strokes, pen, 91);
  const sheet = addInk(createPaper("#f2f0ea", 92), ink, scale, "#23252d");
  const picture = photograph(
    sheet,
    {
      width: 640,
      height: 480,
      center: [31, 28],
      field: 56,
      roll: -0.04,
      pitch: 0.14,
      yaw: 0.1,
      blur: 0.7,
      noise: 1,
      light: daylight,
    },
    random,
    93,
  );
  return toJpeg(picture, 82);
}
