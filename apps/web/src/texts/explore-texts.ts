import type { Outcome } from "../explore/explore-filter.ts";

/** What the Explore view says. */
export const exploreTexts = {
  heading: "MNIST's 10,000 test digits",
  explained: "No model of these has learned from them. What does each take them for?",
  downloading: (megabytes: string) => `Downloading the test digits (${megabytes} MB)…`,
  judging: "Reading 10,000 digits…",
  model: "Model",
  compareWith: "Compare with",
  nobody: "no other",
  published: (name: string) => `${name}, published`,
  figures: (title: string, share: string, low: string, high: string, wrong: string) =>
    `${title} reads ${share} right (${low} to ${high}, by chance of which digits they are): ${wrong} wrong.`,

  filter: "Which digits",
  label: "What it is",
  answer: "Taken for",
  any: "any digit",
  outcome: "Outcome",
  outcomes: {
    all: "all",
    wrong: "read wrong",
    right: "read right",
    differ: "the two differ",
    first: "only the first is right",
    second: "only the second is right",
    neither: "both are wrong",
  } satisfies Record<Outcome, string>,
  least: "At least so sure",
  most: "At most so sure",
  percent: (percent: number) => `${percent}%`,
  reset: "All digits",

  confusion: "What the first model mixes up",
  pair: {
    heading: "Held against each other",
    both: "Both right",
    first: (title: string) => `Only ${title} right`,
    second: (title: string) => `Only ${title} right`,
    neither: "Both wrong",
  },

  found: (count: string) => (count === "1" ? "1 digit" : `${count} digits`),
  leastSureFirst: "The least sure ones come first. Choose one to see its chances.",
  more: "Show more",
  caption: (truth: number, answer: number) =>
    truth === answer ? `${truth}` : `${truth} → ${answer}`,
  one: (place: number, truth: number, answer: number, share: string) =>
    `Test digit ${place}: a ${truth}, ${truth === answer ? "read right" : `taken for a ${answer}`}, ${share} sure`,
  none: "No digit is like that.",

  detail: (place: number, truth: number) => `Test digit ${place}: a ${truth}`,
  chances: (title: string) => `What ${title} says`,
  close: "Close",
} as const;
