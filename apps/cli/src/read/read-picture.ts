import { createHash } from "node:crypto";
import type { Classifier, ReadOptions } from "@inkdigit/classifier";
import { failedOutcome, type Outcome, readOutcome } from "./outcome.ts";
import type { Decode } from "./pick-decoder.ts";
import { readBytes } from "./read-bytes.ts";

/** What a picture is read with, and how. */
export interface Reader {
  readonly decode: Decode;
  readonly classifier: Pick<Classifier, "read">;
  readonly options: ReadOptions;
}

/** What became of the picture in a file. Never rejects: whatever goes wrong is the outcome. */
export async function readPicture(file: string, reader: Reader): Promise<Outcome> {
  try {
    const bytes = await readBytes(file);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const picture = await reader.decode(bytes);
    return readOutcome(file, sha256, reader.classifier.read(picture, reader.options));
  } catch (error) {
    return failedOutcome(file, error);
  }
}
