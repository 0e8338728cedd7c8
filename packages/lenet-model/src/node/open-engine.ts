import type { Architecture } from "../architecture.ts";
import { kernelEngine } from "../kernel/training/kernel-engine.ts";
import type { GradientEngine } from "../training/gradient-engine.ts";

/** What differentiates a network: our own kernel, or TensorFlow.js. */
export type EngineName = "wasm" | "tfjs";

/** @throws when TensorFlow.js is wanted and not installed, or cannot start. */
export async function openEngine(
  name: EngineName,
  architecture: Architecture,
): Promise<GradientEngine> {
  if (name === "wasm") return kernelEngine(architecture);
  const { tfjsEngine, useBackendFor } = await import("../tfjs.ts");
  await useBackendFor({ architecture });
  return tfjsEngine(architecture);
}
