import type { Classifier, ReadDigit } from "@inkdigit/classifier";
import { type Box, fromLuma, type InkImage, type RgbaImage } from "@inkdigit/image-preprocess";
import { Jimp } from "jimp";
import type { Answer } from "./answer.ts";
import { kinds } from "./kind.ts";
import type { Picture } from "./open-pictures.ts";
import type { Verdict } from "./verdict.ts";

/** A wrong answer with what is to be seen of it. */
export interface ErrorPicture {
  readonly verdict: Verdict;
  /** Undefined where the picture could not be decoded. */
  readonly image: ErrorImage | undefined;
  /** The 28x28 field that the network saw of a picture of one digit, as a data URL. */
  readonly field?: string;
}

export interface ErrorImage {
  /** As a data URL. */
  readonly url: string;
  /** The part of the picture that is shown, in its own pixels. */
  readonly area: Box;
  /** The digits that were read in it. */
  readonly digits: readonly ReadDigit[];
}

/** The longer side of a picture of one digit or cell, and of any other, at most, in pixels. */
const SMALL = 160;
const LARGE = 640;
/** A cell is shown with this share of its sides more on each side. */
const ASIDE = 0.2;

/**
 * The wrong answers among a picture's verdicts, as pictures: of a grid the cells; one that was not
 * found is one error.
 */
export async function errorPictures(
  verdicts: readonly Verdict[],
  { outcome, picture }: Answer,
  classifier: Classifier,
): Promise<ErrorPicture[]> {
  const wrong = verdicts.filter(({ isRight }) => !isRight);
  const [first] = wrong;
  if (!first) return [];
  if (!picture) return [{ verdict: first, image: undefined }];
  const digits = "lines" in outcome ? outcome.lines.flatMap((line) => line.digits) : [];
  if (!first.box) {
    const whole = first.cell ? asWhole(first, wrong.length) : first;
    const image = await imageOf(picture, wholeOf(picture), digits, sideFor(first));
    const field =
      kinds[first.kind].as === "digit" ? classifier.classify(picture)?.field : undefined;
    return [{ verdict: whole, image, ...(field && { field: await fileOf(drawn(field)) }) }];
  }
  return Promise.all(
    wrong.map(async (verdict) => {
      const area = verdict.box ? around(verdict.box, picture) : wholeOf(picture);
      return { verdict, image: await imageOf(picture, area, [], SMALL) };
    }),
  );
}

/** Of a grid that was not found, all cells as one error. */
function asWhole({ cell: _, ...verdict }: Verdict, cells: number): Verdict {
  return { ...verdict, wanted: `a grid: ${cells} cells` };
}

/** Ink white on black, as the network has it. */
function drawn({ width, height, data }: InkImage): RgbaImage {
  return fromLuma({ width, height, data });
}

function sideFor({ kind }: Verdict): number {
  return kinds[kind].as === "digit" ? SMALL : LARGE;
}

function wholeOf({ width, height }: Picture): Box {
  return { x: 0, y: 0, width, height };
}

function around(box: Box, { width, height }: Picture): Box {
  const [dx, dy] = [Math.round(ASIDE * box.width), Math.round(ASIDE * box.height)];
  const x = Math.min(width - 1, Math.max(0, box.x - dx));
  const y = Math.min(height - 1, Math.max(0, box.y - dy));
  return {
    x,
    y,
    width: Math.max(1, Math.min(width, box.x + box.width + dx) - x),
    height: Math.max(1, Math.min(height, box.y + box.height + dy) - y),
  };
}

async function imageOf(
  picture: Picture,
  area: Box,
  digits: readonly ReadDigit[],
  side: number,
): Promise<ErrorImage> {
  return { url: await fileOf(cropped(picture, area), side), area, digits };
}

/** A picture as a data URL, made smaller where its longer side is longer than that. */
async function fileOf({ width, height, data }: RgbaImage, side = Infinity): Promise<string> {
  // Jimp reads small buffers from where their memory begins, so that this one has its own.
  const image = Jimp.fromBitmap({ width, height, data: Buffer.from(Uint8Array.from(data).buffer) });
  const scale = Math.min(1, side / Math.max(width, height));
  if (scale === 1) return image.getBase64("image/png");
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  return image.resize({ w, h }).getBase64("image/jpeg", { quality: 80 });
}

function cropped(picture: Picture, { x, y, width, height }: Box): RgbaImage {
  const channels = picture.data.length / (picture.width * picture.height);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let row = 0, to = 0; row < height; row++) {
    for (let column = 0; column < width; column++, to += 4) {
      const from = ((y + row) * picture.width + x + column) * channels;
      for (let i = 0; i < 4; i++) {
        if (channels === 4 || i < 3) data[to + i] = picture.data[from + (channels === 4 ? i : 0)]!;
      }
    }
  }
  return { width, height, data };
}
