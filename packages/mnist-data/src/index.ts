export { type Digits, digitsFromIdx, digitsToIdx, type Mnist } from "./digits.ts";
export { MnistDataError, type MnistDataErrorCode } from "./errors.ts";
export { type IdxArray, type IdxData, readIdx, writeIdx } from "./idx.ts";
export type { MnistPart } from "./mnist-files.ts";
