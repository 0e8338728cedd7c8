import type { LumaImage } from "@inkdigit/image-preprocess";
import type { DigitModel } from "@inkdigit/lenet-model";
import type { Classification } from "./classifier.ts";
import { confidenceOf } from "./decide.ts";
import { inkFor } from "./find/ink-for.ts";
import { readSingleDigit } from "./read-single-digit.ts";

/** What the network says of the one digit on a picture; undefined where nothing is written. */
export function classifyDigit(model: DigitModel, luma: LumaImage): Classification | undefined {
  const written = inkFor("digit", luma);
  const found = written && readSingleDigit(model, written);
  if (!found) return undefined;
  const { digit, probabilities, notADigit, field } = found.judgement;
  return { digit, confidence: confidenceOf(found.judgement), probabilities, notADigit, field };
}
