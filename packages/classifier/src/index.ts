export { checkOptions } from "./check-options.ts";
export type {
  Classification,
  Classifier,
  ClassifierOptions,
  Knowledge,
  Layout,
  ReadOptions,
} from "./classifier.ts";
export { confidenceFor } from "./confidence.ts";
export { createClassifier } from "./create-classifier.ts";
export { ClassifierError, type ClassifierErrorCode } from "./errors.ts";
export type { ChecksumName } from "./known/checksums.ts";
export type {
  Alternative,
  DigitValue,
  ReadCell,
  ReadDigit,
  Reading,
  ReadLine,
  Reason,
  Separator,
  SeparatorKind,
  Status,
} from "./reading.ts";
