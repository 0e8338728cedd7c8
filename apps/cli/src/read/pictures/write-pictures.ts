import { join } from "node:path";
import { type Box, crop, type Plane, type RgbaImage } from "@inkdigit/image-preprocess";
import { writeWhole } from "../../files/write-whole.ts";
import type { ReadOutcome } from "../outcome.ts";
import { annotate } from "./annotate.ts";
import { doubtfulBox } from "./doubtful-box.ts";
import { pictureName } from "./picture-name.ts";

export interface PictureFolders {
  /** Gets what of each picture for review is doubtful, with a JSON beside it. */
  readonly review?: string | undefined;
  /** Gets each picture with its digits drawn on it. */
  readonly annotate?: string | undefined;
}

/** Writes the pictures that are wanted of each one that is read. */
export function picturesInto(
  folders: PictureFolders,
  encodePng: (picture: Plane | RgbaImage) => Promise<Uint8Array>,
): (outcome: ReadOutcome, picture: RgbaImage) => Promise<void> {
  return async (outcome, picture) => {
    const name = pictureName(outcome);
    if (folders.annotate !== undefined) {
      const drawn = annotate(picture, outcome);
      await writeWhole(join(folders.annotate, `${name}.png`), await encodePng(drawn));
    }
    if (folders.review !== undefined && outcome.status === "review") {
      const box = doubtfulBox(outcome);
      const path = join(folders.review, name);
      await writeWhole(`${path}.png`, await encodePng(cropColours(picture, box)));
      await writeWhole(`${path}.json`, `${JSON.stringify({ ...outcome, crop: box }, null, 2)}\n`);
    }
  };
}

/** The part of a picture inside a box: four values a pixel are a row four times as wide. */
function cropColours({ width, height, data }: RgbaImage, box: Box): RgbaImage {
  const values = new Uint8Array(data.buffer, data.byteOffset, data.length);
  const part = crop(
    { width: width * 4, height, data: values },
    { ...box, x: box.x * 4, width: box.width * 4 },
  );
  return { width: box.width, height: box.height, data: part.data };
}
