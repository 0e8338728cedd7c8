import {
  type Classification,
  createClassifier,
  type Layout,
  type Reading,
} from "@inkdigit/classifier";
import type { RgbaImage } from "@inkdigit/image-preprocess";
import { decode } from "@inkdigit/image-preprocess/browser";
import { digitPicture } from "./digit-picture.ts";
import { digitsOf } from "./reading-digits.ts";

// All that the pad does not need for its reading is only here, so that it is downloaded after that.

/** A picture that was read. */
export interface ReadPicture {
  readonly reading: Reading;
  /** What the network says of one of its digits, by its place in reading order. */
  look(index: number): Classification | undefined;
}

/**
 * Reads files of pictures.
 *
 * @param model - The bytes of a model file; without them the published reader reads.
 */
export function createPictureReader(
  model: Uint8Array | undefined,
): (file: Blob, as: Layout) => Promise<ReadPicture> {
  const classifier = createClassifier(model && { model });
  return async (file, as) => {
    const picture = await decode(file);
    const reading = classifier.read(picture, { as });
    return {
      reading,
      look(index) {
        const cutting = cuttingOf(picture, reading, index);
        return cutting && classifier.classify(cutting);
      },
    };
  };
}

function cuttingOf(picture: RgbaImage, reading: Reading, index: number): RgbaImage | undefined {
  const boxes = digitsOf(reading).map(({ box }) => box);
  const box = boxes[index];
  if (!box) return undefined;
  return digitPicture(
    picture,
    box,
    boxes.filter((other) => other !== box),
  );
}
