import { createClassifier, type Reading, type ReadOptions } from "@inkdigit/classifier";
import type { RgbaImage } from "@inkdigit/image-preprocess";
import { digitPicture } from "./digit-picture.ts";
import type { Answer, Look, Request } from "./messages.ts";
import { digitsOf, nearestDigit } from "./reading-digits.ts";

/**
 * Answers the page's requests, and keeps the picture that was read last to look at its digits.
 *
 * @param decode - Turns a file's bytes into a picture.
 */
export function openDesk(
  decode: (file: Blob) => Promise<RgbaImage>,
): (request: Request) => Promise<Answer> {
  const classifier = createClassifier();
  let last: { picture: RgbaImage; reading: Reading } | undefined;

  return async (request) => {
    switch (request.kind) {
      case "read-picture":
        return read(request.picture, request.options, (reading) =>
          request.near ? nearestDigit(reading, request.near) : 0,
        );
      case "read-file":
        return read(await decode(request.file), {}, () => 0);
      case "look":
        return { kind: "looked", look: look(request.index) };
    }
  };

  function read(
    picture: RgbaImage,
    options: ReadOptions,
    choose: (reading: Reading) => number,
  ): Answer {
    const reading = classifier.read(picture, options);
    last = { picture, reading };
    return { kind: "read", reading, look: look(choose(reading)) };
  }

  function look(index: number): Look | undefined {
    if (!last) return undefined;
    const boxes = digitsOf(last.reading).map(({ box }) => box);
    const box = boxes[index];
    if (!box) return undefined;
    const others = boxes.filter((other) => other !== box);
    const classification = classifier.classify(digitPicture(last.picture, box, others));
    return classification && { index, classification };
  }
}
