import { confidenceFor } from "@inkdigit/classifier";
import { type ModelCard, readModelFile } from "@inkdigit/lenet-model";
import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { describe, expect, test } from "vitest";
import { confidenceForError } from "./least-confidence.ts";

const published = readModelFile(lenetWeights()).card;
const card: ModelCard = {
  ...published,
  name: "lenet",
  version: "1",
  heldOut: { ...published.heldOut, digits: 2000 },
  errorReject: [
    { confidence: 0, rejected: 0, error: 0.01 },
    { confidence: 0.8, rejected: 0.05, error: 0.002 },
    { confidence: 0.99, rejected: 0.25, error: 0 },
  ],
};

test("is looked up from the model's curve, and said what it means", () => {
  const { confidence, meaning } = confidenceForError(card, 0.005);
  expect(confidence).toBe(confidenceFor(0.8));
  expect(meaning).toBe(
    `For an error of 0.5% at most, readings less than ${(100 * confidence).toFixed(2)}% sure are for review.\n` +
      "The network was as unsure (under 80%) of 5% of 2,000 digits that it was not\n" +
      "trained on; 0.2% of those accepted were wrong.",
  );
  expect(confidenceForError(card, 0.5).confidence).toBe(0);
});

test("says how little no mistake shows", () => {
  expect(confidenceForError(card, 0.0001).meaning).toContain(
    "none of 1,500 was wrong, which shows no more than an error under 0.2%",
  );
});

test("the published network has a curve", () => {
  const { confidence } = confidenceForError(published, 0.001);
  expect(confidence).toBeGreaterThan(0.5);
  expect(confidence).toBeLessThan(1);
});

describe("refuses", () => {
  test("a model without a curve", () => {
    const { errorReject: _, ...older } = card;
    expect(() => confidenceForError(older, 0.1)).toThrow(/lenet 1 stores none/);
  });

  test("an error that it does not reach", () => {
    const short = { ...card, errorReject: card.errorReject!.slice(0, 2) };
    expect(() => confidenceForError(short, 0.001)).toThrow(
      "--target-error 0.1% is out of reach: lenet 1 comes down to 0.2%.",
    );
  });
});
