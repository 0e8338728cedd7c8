import { createClassifier, type Reading, type ReadOptions } from "@inkdigit/classifier";
import type { RgbaImage } from "@inkdigit/image-preprocess";
import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { digitPicture } from "./digit-picture.ts";
import { lookInside } from "./look-inside.ts";
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
  // Seen is the paper's network, whose few maps can be followed; what reads has many more.
  const insight = lookInside(lenetWeights());
  let last: { picture: RgbaImage; reading: Reading } | undefined;

  return async (request) => {
    try {
      switch (request.kind) {
        case "read-picture":
          return read(request.picture, request.options, (reading) =>
            request.near ? nearestDigit(reading, request.near) : 0,
          );
        case "read-file":
          return read(await decode(request.file), {}, () => 0);
        case "look":
          return { kind: "looked", look: look(request.index) };
        case "open-network":
          return { kind: "network", network: insight.network };
      }
    } catch (cause) {
      return failed(cause);
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
    if (!classification) return undefined;
    return { index, classification, inside: insight.inside(classification.field.data) };
  }
}

/** Typed errors keep their code; anything else is a mistake of ours, and says so by its code. */
function failed(cause: unknown): Answer {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const code = "code" in error && typeof error.code === "string" ? error.code : "UNEXPECTED";
  return { kind: "failed", code, message: error.message };
}
