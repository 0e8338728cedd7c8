import type { Classifier, Reading } from "@inkdigit/classifier";
import type { Item } from "./item.ts";
import { kinds } from "./kind.ts";
import type { Picture, PictureDesk } from "./open-pictures.ts";

/** What became of one picture. */
export interface Answer {
  readonly outcome: Reading | Failure;
  /** As it was decoded; undefined where it could not be. */
  readonly picture: Picture | undefined;
  /** For decoding and reading, by the clock. */
  readonly seconds: number;
  /** The same of the processor, with what compiles and cleans up beside: a busy machine adds little. */
  readonly processorSeconds: number;
}

export interface Failure {
  readonly status: "failed";
  /** Undefined where it was not foreseen. */
  readonly code: string | undefined;
  readonly message: string;
}

/** Read one picture as its kind asks. Never rejects. */
export async function answer(
  item: Item,
  desk: PictureDesk,
  classifier: Classifier,
): Promise<Answer> {
  const start = performance.now();
  const before = process.cpuUsage();
  let picture: Picture | undefined;
  let outcome: Answer["outcome"];
  try {
    picture = await desk.open(item);
    outcome = classifier.read(picture, { as: kinds[item.kind].as });
  } catch (error) {
    outcome = failureOf(error);
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  return { outcome, picture, seconds, processorSeconds: (user + system) / 1e6 };
}

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const isForeseen = typeof code === "string" && !code.startsWith("ERR_");
  return { status: "failed", code: isForeseen ? code : undefined, message };
}
