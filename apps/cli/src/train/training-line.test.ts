import { expect, test } from "vitest";
import { epochLine, trainingLine } from "./training-line.ts";

const validation = { loss: 0.0310444, accuracy: 0.99118 };

test("shows epoch, loss, accuracy, validation and the time left", () => {
  const line = trainingLine({
    epoch: 100,
    epochs: 100,
    step: 430,
    steps: 860,
    loss: 0.0431,
    accuracy: 0.98694,
    validation,
    secondsLeft: 3540,
  });
  expect(line).toBe(
    "Epoch 100/100 ▕███████▏ loss 0.0431  98.69% right  held out 99.12%  59 min left",
  );
  expect(line.length).toBeLessThan(80);
});

test("has no validation before the first epoch is done", () => {
  const start = { epoch: 1, epochs: 4, step: 1, steps: 1000, loss: 2.3, accuracy: 0.1 };
  expect(trainingLine({ ...start, secondsLeft: 50 })).toBe(
    "Epoch 1/4 ▕       ▏ loss 2.3000  10.00% right  50 s left",
  );
});

test("keeps a line of each epoch", () => {
  expect(epochLine({ epoch: 12, loss: 0.0431, accuracy: 0.98694, validation })).toBe(
    "Epoch   12   loss 0.0431  98.69% right   held out: loss 0.0310  99.12%",
  );
});
