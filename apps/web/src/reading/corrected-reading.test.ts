import { expect, test } from "vitest";
import { readDigit, readingOf } from "../testing/readings.ts";
import { correctedReading } from "./corrected-reading.ts";

const unclear = readDigit(4, {
  confidence: 0.6,
  reasons: ["low-confidence"],
  alternatives: [{ digit: 9, confidence: 0.31 }],
});
const reading = readingOf([readDigit(1), readDigit(2)], [unclear, readDigit(5)]);

test("the text is what was said, and what was read is still known", () => {
  const { text, lines } = correctedReading(reading, new Map([[2, 9]]));
  expect(text).toBe("12\n95");
  expect(lines[1]!.text).toBe("95");
  expect(lines[1]!.digits[0]).toMatchObject({
    digit: 9,
    confidence: 1,
    reasons: [],
    alternatives: [{ digit: 4, confidence: 0.6 }],
  });
});

test("without corrections nothing changes", () => {
  expect(correctedReading(reading, new Map())).toBe(reading);
});
