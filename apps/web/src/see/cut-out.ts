import {
  type Box,
  diagnose,
  type Finding,
  fromLuma,
  type InkImage,
  invert,
  type RgbaImage,
  toLuma,
} from "@inkdigit/image-preprocess";
import { digitPicture } from "../reader/digit-picture.ts";

/** What lies on the desk: the file of a picture, or what is drawn on the pad. */
export type Sheet = Blob | RgbaImage | InkImage;

/** One digit as it stands on the sheet. */
export interface CutOut {
  /** The digit with paper around it, its neighbours painted over. */
  readonly picture: RgbaImage;
  /** What makes the whole sheet unlike a picture of MNIST's. */
  readonly findings: readonly Finding[];
}

/**
 * Cuts digits out of sheets, and keeps the last sheet for the next digit of it.
 *
 * @param decode - Turns a file's bytes into a picture.
 */
export function createCutter(
  decode: (file: Blob) => Promise<RgbaImage>,
): (sheet: Sheet | undefined, box: Box, others: readonly Box[]) => Promise<CutOut | undefined> {
  let picture: RgbaImage | undefined;
  let findings: readonly Finding[] = [];
  return async (sheet, box, others) => {
    if (sheet) {
      picture = await pictureOf(sheet, decode);
      findings = diagnose(toLuma(picture));
    }
    return picture && { picture: digitPicture(picture, box, others), findings };
  };
}

async function pictureOf(
  sheet: Sheet,
  decode: (file: Blob) => Promise<RgbaImage>,
): Promise<RgbaImage> {
  if (sheet instanceof Blob) return await decode(sheet);
  const { width, height, data } = sheet;
  if (data.length === 4 * width * height) return sheet as RgbaImage;
  // The pad's ink: black on white, as it is seen.
  const { data: light } = invert(sheet as InkImage);
  return fromLuma({ width, height, data: light });
}
