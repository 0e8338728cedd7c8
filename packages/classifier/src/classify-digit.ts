import type { LumaImage } from "@inkdigit/image-preprocess";
import type { Classification } from "./classifier.ts";
import { digitConfidence } from "./confidence.ts";
import { inksFor } from "./find/ink-for.ts";
import type { Networks } from "./networks.ts";
import { readSingleDigit } from "./read-single-digit.ts";
import { sheetOf } from "./sheet.ts";

/** What the network says of the one digit on a picture; undefined where nothing is written. */
export function classifyDigit(networks: Networks, luma: LumaImage): Classification | undefined {
  const [sheet, ...more] = inksFor("digit", luma).map(sheetOf);
  const found = sheet && readSingleDigit(networks, [sheet, ...more]);
  if (!found) return undefined;
  const { digit, probabilities, notADigit, field } = found.judgement;
  return { digit, confidence: digitConfidence(found.judgement), probabilities, notADigit, field };
}
