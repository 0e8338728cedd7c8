import { expect, test } from "vitest";
import { isUnderWay, noTraining, withNews } from "./training-state.ts";

const heldOut = { images: new Uint8Array(0), labels: new Uint8Array(0) };
const started = { kind: "started", engine: "wasm", heldOut } as const;

test("goes from the download to the running training", () => {
  const downloading = withNews(
    { ...noTraining, phase: "downloading" },
    {
      kind: "downloading",
      share: 0.5,
    },
  );
  expect(downloading.downloaded).toBe(0.5);
  const running = withNews(withNews(downloading, { kind: "choosing" }), started);
  expect(running).toMatchObject({ phase: "running", engine: "wasm" });
  expect(isUnderWay(running)).toBe(true);
});

test("what was paused before it began stays paused", () => {
  expect(withNews({ ...noTraining, phase: "paused" }, started).phase).toBe("paused");
  expect(withNews({ ...noTraining, phase: "stopping" }, { kind: "choosing" }).phase).toBe(
    "stopping",
  );
});

test("the course is counted in epochs", () => {
  const progress = { epoch: 2, epochs: 3, step: 5, steps: 20, loss: 0.4, accuracy: 0.9 };
  const news = { kind: "progress", progress: { ...progress, secondsLeft: 1 } } as const;
  expect(withNews(noTraining, news).course).toEqual([{ at: 1.25, loss: 0.4, accuracy: 0.9 }]);
});

test("a failure ends it", () => {
  const failed = withNews(noTraining, { kind: "failed", code: "TRAINING_DIVERGED", message: "no" });
  expect(isUnderWay(failed)).toBe(false);
  expect(failed.failure?.code).toBe("TRAINING_DIVERGED");
});
