import {
  connectedComponents,
  crop,
  flattenLight,
  histogram,
  otsuLevel,
  type RgbaImage,
  threshold,
  toField,
  toInk,
  toLuma,
} from "@inkdigit/image-preprocess";
import { decode } from "@inkdigit/image-preprocess/jimp";
import { Jimp } from "jimp";
import { processorTime } from "./processor-time.ts";

/** A JPEG of 12 megapixels on its way to fields, step by step. */
export interface PhotoReport {
  /** How many fields were found. */
  readonly fields: number;
  readonly steps: readonly PhotoStep[];
}

export interface PhotoStep {
  readonly name: string;
  /** Milliseconds of processor time, the median of {@link ROUNDS}. */
  readonly median: number;
  /** Of all steps, 0 to 1. */
  readonly share: number;
}

const ROUNDS = 3;
const QUALITY = 90;
/** Lower components are specks, wider ones the box around the digits. */
const LOWEST = 20;
const WIDEST = 300;

export async function timePhotoToFields(photo: RgbaImage): Promise<PhotoReport> {
  const file = await encode(photo);
  const times = new Map<string, number[]>();
  let fields = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let before = processorTime();
    const note = (step: string): void => {
      const now = processorTime();
      times.set(step, [...(times.get(step) ?? []), now - before]);
      before = now;
    };
    const decoded = await decode(file);
    note("decode the JPEG");
    const luma = toLuma(decoded);
    note("toLuma");
    const ink = toInk(flattenLight(luma));
    note("flattenLight and toInk");
    const drawing = threshold(ink, { thresh: otsuLevel(histogram(ink)) });
    note("otsuLevel and threshold");
    const { components } = connectedComponents(drawing);
    note("connectedComponents");
    const boxes = components.map(({ box }) => box).filter(isDigit);
    fields = boxes.map((box) => toField(crop(ink, box))).length;
    note("crop and toField");
  }
  const medians = [...times].map(([name, found]) => {
    const sorted = found.toSorted((a, b) => a - b);
    return { name, median: sorted[sorted.length >> 1]! };
  });
  const total = medians.reduce((sum, { median }) => sum + median, 0);
  return { fields, steps: medians.map((step) => ({ ...step, share: step.median / total })) };
}

function isDigit({ width, height }: { width: number; height: number }): boolean {
  return height >= LOWEST && width <= WIDEST;
}

async function encode({ width, height, data }: RgbaImage): Promise<Uint8Array> {
  const picture = Jimp.fromBitmap({ width, height, data: Buffer.from(data) });
  return picture.getBuffer("image/jpeg", { quality: QUALITY });
}
