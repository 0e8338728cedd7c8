import "@tensorflow/tfjs-backend-cpu";
import { getBackend, memory, registerBackend } from "@tensorflow/tfjs-core";
import { expect, test } from "vitest";
import type { Architecture } from "../architecture.ts";
import { useFastestBackend } from "./use-fastest-backend.ts";
import { useNativeBackend } from "./use-native-backend.ts";

/** Convolutions take the cpu backend a hundred times as long. */
const small: Architecture = {
  name: "small",
  input: { height: 10, width: 10, maps: 1 },
  layers: [
    { kind: "convolution", name: "c1", maps: 4, size: 5, padding: "valid", activation: "relu" },
    { kind: "dense", name: "output", units: 3, activation: "linear" },
  ],
};

test("picks the fastest backend that can train the network, and leaves no tensors", async () => {
  registerBackend("broken", () => {
    throw new Error("no adapter");
  });
  const candidates = ["missing", "broken", "cpu", "wasm"];
  expect(await useFastestBackend(small, { candidates })).toBe("wasm");
  expect(getBackend()).toBe("wasm");
  expect(memory().numTensors).toBe(0);
});

test("without a GPU's backend, a browser's choice is wasm", async () => {
  expect(await useFastestBackend(small)).toBe("wasm");
});

test("says that there is none", async () => {
  await expect(useFastestBackend(small, { candidates: ["missing"] })).rejects.toThrow(
    "no backend of tfjs can train small here: missing were tried",
  );
});

test("tfjs-node is used where it is installed, which here it is not", async () => {
  expect(await useNativeBackend()).toBe(false);
});
