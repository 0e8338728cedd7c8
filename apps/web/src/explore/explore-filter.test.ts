import { describe, expect, test } from "vitest";
import { filteredDigits, filterFrom, type Outcome, stateOfFilter } from "./explore-filter.ts";
import type { Judgement } from "./judgement.ts";

/** Answers, each with its chance; what is left over is shared by the others. */
function judged(...answers: readonly (readonly [answer: number, chance: number])[]): Judgement {
  const probabilities = new Float32Array(answers.length * 10);
  answers.forEach(([answer, chance], i) => {
    probabilities.fill((1 - chance) / 9, i * 10, i * 10 + 10);
    probabilities[i * 10 + answer] = chance;
  });
  return {
    answers: Uint8Array.from(answers, ([answer]) => answer),
    probabilities,
    accuracy: 0,
    interval: [0, 1],
  };
}

const labels = Uint8Array.of(4, 4, 9, 9);
const first = judged([4, 0.99], [9, 0.6], [9, 0.8], [4, 0.7]);
const second = judged([9, 0.5], [4, 0.5], [9, 0.5], [4, 0.5]);
const all = filterFrom({});

test("all digits, the least sure one first", () => {
  expect(filteredDigits(labels, first, undefined, all)).toEqual([1, 3, 2, 0]);
});

test("by what they are, what they were taken for, and how sure that was", () => {
  expect(filteredDigits(labels, first, undefined, { ...all, label: 4 })).toEqual([1, 0]);
  expect(filteredDigits(labels, first, undefined, { ...all, label: 4, answer: 9 })).toEqual([1]);
  expect(filteredDigits(labels, first, undefined, { ...all, least: 65, most: 90 })).toEqual([3, 2]);
});

describe.each<[Outcome, readonly number[]]>([
  ["wrong", [1, 3]],
  ["right", [2, 0]],
  ["differ", [1, 0]],
  ["first", [0]],
  ["second", [1]],
  ["neither", [3]],
])("%s", (outcome, expected) => {
  test("lets these through", () => {
    expect(filteredDigits(labels, first, second, { ...all, outcome })).toEqual(expected);
  });
});

test("a filter comes back from the address; nonsense there is left out", () => {
  const filter = { label: 0, answer: 6, outcome: "second", least: 5, most: 60 } as const;
  expect(filterFrom(stateOfFilter(filter) as Record<string, string>)).toEqual(filter);
  expect(Object.values(stateOfFilter(all)).filter(Boolean)).toEqual([]);
  expect(filterFrom({ label: "x", answer: "12", outcome: "odd", least: "-1" })).toEqual(all);
});
