import type { Automaton } from "./automaton.ts";

/** Check digits that are known by name. */
export type ChecksumName = "luhn" | "mod11" | "mod97";

/** Each reads from left to right though the first two count from the right: the length is not known. */
export const checksums: Record<ChecksumName, Automaton> = {
  /**
   * Payment cards, IMEI (ISO/IEC 7812-1, annex B): from the right every second digit is doubled and
   * its digits added up; the sum is a multiple of 10. A state is the sum if the last digit is not
   * doubled, and the sum if it is.
   */
  luhn: {
    start: 0,
    step(state, digit) {
      const [plain, doubled] = pair(state, 10);
      const twice = 2 * digit;
      return joined(doubled + digit, plain + (twice > 9 ? twice - 9 : twice), 10);
    },
    accepts: (state) => pair(state, 10)[0] === 0,
  },
  /**
   * ISBN-10, ISSN, NHS numbers: the digits times 1, 2, 3 ... from the right add up to a multiple
   * of 11. A check character X is no digit and never fits. A state is that sum, and the plain sum.
   */
  mod11: {
    start: 0,
    step(state, digit) {
      const [weighted, plain] = pair(state, 11);
      return joined(weighted + plain + digit, plain + digit, 11);
    },
    accepts: (state) => pair(state, 11)[0] === 0,
  },
  /** ISO/IEC 7064 MOD 97-10, as in an IBAN: the number leaves 1 when divided by 97. */
  mod97: {
    start: 0,
    step: (state, digit) => (10 * state + digit) % 97,
    accepts: (state) => state === 1,
  },
};

function pair(state: number, modulus: number): [number, number] {
  return [Math.floor(state / modulus), state % modulus];
}

function joined(a: number, b: number, modulus: number): number {
  return (a % modulus) * modulus + (b % modulus);
}
