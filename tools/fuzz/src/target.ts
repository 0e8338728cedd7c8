import type { Random } from "@inkdigit/lenet-model";
import type fc from "fast-check";

/** A parser that meets foreign bytes. */
export interface Target {
  readonly summary: string;
  /** Whole, good inputs, from which all others are made. Each must be read. */
  seeds(): Promise<readonly Uint8Array[]>;
  /** Makes another input of one; where it is left out, bytes are changed anywhere. */
  mutate?(input: Uint8Array, random: Random): Uint8Array;
  /** Inputs that are made up from nothing. */
  readonly madeUp?: fc.Arbitrary<Uint8Array>;
  /** Make ready what reads the inputs. */
  open(): Promise<Parser>;
}

export interface Parser {
  /**
   * Read an input.
   *
   * @returns The answer in a word or two: an input whose answer was never heard before is built upon.
   * @throws Whatever goes wrong; what is foreseen has a class of its own.
   */
  read(input: Uint8Array): Promise<string> | string;
  /** Whether an error is one that callers are told of: typed, with a code. */
  isForeseen(error: unknown): boolean;
  close?(): Promise<void>;
}
