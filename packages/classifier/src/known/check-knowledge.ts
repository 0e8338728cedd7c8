import type { Knowledge, Layout } from "../classifier.ts";
import { ClassifierError } from "../errors.ts";
import { checksums } from "./checksums.ts";
import { digitsOf, knownOf } from "./known.ts";
import { mayBeOneDigit } from "./known-digit.ts";
import { pattern as readPattern } from "./pattern.ts";

/** The most digits of a line. */
const MOST_DIGITS = 100;

/** @throws {ClassifierError} `INVALID_OPTION`, naming the option and its value. */
export function checkKnowledge(knowledge: Knowledge, as: Layout = "auto"): void {
  const { digits, pattern, values, checksum } = knowledge;
  if (digits !== undefined) checkDigits(digits);
  if (pattern !== undefined) {
    if (typeof pattern !== "string") throw invalid(`pattern: ${String(pattern)} is no string`);
    readPattern(pattern);
  }
  if (values !== undefined) checkValues(values);
  if (checksum !== undefined) checkChecksum(checksum);
  if (as === "digit" || as === "grid") checkOneDigit(knowledge, as);
}

/** Where single digits are read, what is known must leave some. */
function checkOneDigit(knowledge: Knowledge, as: Layout): void {
  const known = knownOf(knowledge);
  if (!known || mayBeOneDigit({ ...known, check: undefined })) return;
  throw invalid(`as: "${as}" reads single digits, and none fits what is known`);
}

function checkChecksum(checksum: NonNullable<Knowledge["checksum"]>): void {
  if (typeof checksum === "function" || Object.hasOwn(checksums, checksum)) return;
  const names = Object.keys(checksums).join(", ");
  throw invalid(`checksum: ${JSON.stringify(checksum)} is none of ${names}, and no function`);
}

function checkDigits(digits: NonNullable<Knowledge["digits"]>): void {
  if (typeof digits === "number") {
    checkCount("digits", digits);
    return;
  }
  if (typeof digits !== "object" || digits === null) {
    throw invalid(`digits: ${String(digits)} is no number and no { least, most }`);
  }
  const { least, most } = digits;
  if (least !== undefined) checkCount("digits.least", least);
  if (most !== undefined) checkCount("digits.most", most);
  if (least !== undefined && most !== undefined && least > most) {
    throw invalid(`digits: at least ${least} and at most ${most} leaves no number`);
  }
}

function checkCount(name: string, count: number): void {
  if (Number.isInteger(count) && count >= 1 && count <= MOST_DIGITS) return;
  throw invalid(`${name}: ${count} is not 1 to ${MOST_DIGITS}`);
}

function checkValues(values: readonly string[]): void {
  if (!Array.isArray(values)) throw invalid("values: this is no list of strings");
  if (values.length === 0) throw invalid("values: the list is empty");
  for (const [i, value] of values.entries()) {
    if (typeof value === "string" && /^\d+$/.test(digitsOf(value))) continue;
    throw invalid(`values[${i}]: ${JSON.stringify(value)} is not made of digits and separators`);
  }
}

function invalid(message: string): ClassifierError {
  return new ClassifierError("INVALID_OPTION", message);
}
