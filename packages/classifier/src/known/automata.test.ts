import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fits, intersection } from "./automaton.ts";
import { checksums } from "./checksums.ts";
import { atLeast, lengths } from "./lengths.ts";
import { pattern } from "./pattern.ts";
import { anyOf } from "./values.ts";

const text = fc.array(fc.nat({ max: 9 }), { maxLength: 20 }).map((digits) => digits.join(""));

test("lengths knows how many digits there are", () => {
  fc.assert(
    fc.property(text, fc.nat({ max: 12 }), fc.nat({ max: 12 }), (one, least, more) => {
      const isWithin = one.length >= least && one.length <= least + more;
      expect(fits(lengths(least, least + more), one)).toBe(isWithin);
      expect(fits(atLeast(least), one)).toBe(one.length >= least);
    }),
  );
});

test("anyOf knows the texts of a list, and no others", () => {
  const short = fc.stringMatching(/^[0-3]{0,3}$/);
  fc.assert(
    fc.property(fc.array(short, { minLength: 1 }), short, (list, one) => {
      expect(fits(anyOf(list), one)).toBe(list.includes(one));
    }),
  );
});

test("an intersection knows what all know", () => {
  const three = [lengths(2, 8), checksums.mod11, pattern("d{2,5}|1d{5,9}")];
  fc.assert(
    fc.property(text, (one) => {
      expect(fits(intersection(three), one)).toBe(three.every((each) => fits(each, one)));
    }),
    { numRuns: 300 },
  );
});

describe("checksums", () => {
  test.each([
    ["luhn", "4111111111111111", "4111111111111112"],
    ["luhn", "79927398713", "79927398710"],
    // An IMEI.
    ["luhn", "490154203237518", "490154203237581"],
    // An ISBN-10, an ISSN, an NHS number.
    ["mod11", "0306406152", "0306406153"],
    ["mod11", "03785955", "03785595"],
    ["mod11", "9434765919", "9434765918"],
    // GB82 WEST 1234 5698 7654 32, its letters written as numbers.
    ["mod97", "3214282912345698765432161182", "3214282912345698765432161128"],
  ] as const)("%s takes %s, not %s", (name, right, wrong) => {
    expect(fits(checksums[name], right)).toBe(true);
    expect(fits(checksums[name], wrong)).toBe(false);
  });

  test("are what their definitions say", () => {
    const fromRight = (one: string) => [...one].reverse().map(Number);
    fc.assert(
      fc.property(text, (one) => {
        const luhn = fromRight(one)
          .flatMap((digit, i) => (i % 2 === 0 ? digit : [...`${2 * digit}`].map(Number)))
          .reduce((sum, digit) => sum + digit, 0);
        const mod11 = fromRight(one).reduce((sum, digit, i) => sum + (i + 1) * digit, 0);
        expect(fits(checksums.luhn, one)).toBe(luhn % 10 === 0);
        expect(fits(checksums.mod11, one)).toBe(mod11 % 11 === 0);
        expect(fits(checksums.mod97, one)).toBe(BigInt(`0${one}`) % 97n === 1n);
      }),
      { numRuns: 500 },
    );
  });
});

describe("pattern", () => {
  test.each([
    ["dd/dd/dddd", ["24122026"], ["2412202", "241220266", ""]],
    ["[0-3]d/[01]d/20dd", ["31122024", "01012001"], ["41122024", "31222024", "31121924"]],
    ["d?d.dd", ["123", "1234"], ["12", "12345"]],
    ["d{4}", ["1234"], ["123", "12345"]],
    ["7{2,3}", ["77", "777"], ["7", "7777", "78"]],
    ["1d|[5-79]d{3}", ["17", "5123", "7123", "9123"], ["27", "8123", "512"]],
    ["d{0,2}5", ["5", "15", "55", "125"], ["1", "1255", "12"]],
  ])("%s takes %j, not %j", (given, right, wrong) => {
    const automaton = pattern(given);
    for (const one of right) expect([one, fits(automaton, one)]).toEqual([one, true]);
    for (const one of wrong) expect([one, fits(automaton, one)]).toEqual([one, false]);
  });

  test("takes what a regular expression of the same form takes", () => {
    const set = fc.constantFrom("d", "0", "7", "[1-4]", "[068]");
    const count = fc.constantFrom("", "?", "{2}", "{0,2}", "{1,3}");
    const alternative = fc
      .array(fc.tuple(set, count), { maxLength: 4 })
      .map((places) => `d${places.flat().join("")}`);
    const given = fc.array(alternative, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(given, text, (alternatives, one) => {
        const same = new RegExp(`^(?:${alternatives.join("|").replaceAll("d", "\\d")})$`);
        expect(fits(pattern(alternatives.join("|")), one)).toBe(same.test(one));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["", "fits no digits at all"],
    ["dd|", 'has "", which fits no digits at all'],
    ["d{0,3}", "fits no digits at all"],
    ["dx", 'has "x" at place 2'],
    ["dd|d[a]", "has no set of digits such as [0-3] at place 5"],
    ["[5-2]", "has the empty range 5-2"],
    ["d{3,2}", "has no count such as {2} or {2,4} at place 2"],
    ["d{", "has no count such as {2} or {2,4} at place 2"],
    ["d{99}d{99}", "has more than 100 digits"],
  ])("%j is none: it %s", (given, why) => {
    expect(() => pattern(given)).toThrow(
      expect.objectContaining({
        code: "INVALID_OPTION",
        message: `pattern: ${JSON.stringify(given)} ${why}`.replace(
          'has "x" at place 2',
          'has "x" at place 2, which is not d, a digit or [...]',
        ),
      }),
    );
  });
});
