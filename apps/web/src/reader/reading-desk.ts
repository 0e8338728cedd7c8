import type { Classification } from "@inkdigit/classifier";
import { createDrawingReader } from "@inkdigit/classifier/drawing";
import { inkPicture } from "../pad/ink-picture.ts";
import type { Answer, Look, Request } from "./messages.ts";
import { nearestDigit } from "./reading-digits.ts";

/** What only pictures need. */
type PictureReading = typeof import("./picture-reader.ts");

/**
 * Answers the page's requests, and keeps what was read last to look at its digits.
 *
 * @param loadPictureReading - Fetches what reads pictures, when the first one is given.
 */
export function openDesk(
  loadPictureReading: () => Promise<PictureReading>,
): (request: Request) => Promise<Answer> {
  let readers = openReaders(undefined);
  let lookAt: (index: number) => Classification | undefined = () => undefined;

  return async (request) => {
    switch (request.kind) {
      case "read-drawing": {
        const { ink, near, unfinished } = request;
        const { reading, digits } = readers.drawing.read(inkPicture(ink), { unfinished });
        lookAt = (index) => digits[index];
        return { kind: "read", reading, look: look(nearestDigit(reading, near)) };
      }
      case "read-file": {
        const picture = await (await readers.pictures())(request.file, request.as);
        lookAt = picture.look;
        return { kind: "read", reading: picture.reading, look: look(0) };
      }
      case "look":
        return { kind: "looked", look: look(request.index) };
      case "use-model":
        readers = openReaders(request.model);
        return { kind: "model", ...readers.drawing.model };
    }
  };

  function look(index: number): Look | undefined {
    const classification = lookAt(index);
    return classification && { index, classification };
  }

  function openReaders(model: Uint8Array | undefined) {
    let pictures: Promise<ReturnType<PictureReading["createPictureReader"]>> | undefined;
    return {
      drawing: createDrawingReader(model && { model }),
      pictures() {
        pictures ??= loadPictureReading().then((loaded) => loaded.createPictureReader(model));
        pictures.catch(() => {
          pictures = undefined;
        });
        return pictures;
      },
    };
  }
}
