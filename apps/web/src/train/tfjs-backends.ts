import type { Architecture, GradientEngine } from "@inkdigit/lenet-model";
import { tfjsEngine, useFastestBackend } from "@inkdigit/lenet-model/tfjs";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import plain from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import simd from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import threads from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url";

/**
 * The backward pass of tfjs, on the fastest of some backends that works here.
 *
 * @throws {ModelError} `UNSUPPORTED_BACKEND` when none of them does.
 */
export async function openTfjs(
  architecture: Architecture,
  candidates: readonly string[],
): Promise<{ engine: GradientEngine; name: string }> {
  setWasmPaths({
    "tfjs-backend-wasm.wasm": plain,
    "tfjs-backend-wasm-simd.wasm": simd,
    "tfjs-backend-wasm-threaded-simd.wasm": threads,
  });
  if (candidates.includes("webgl")) await import("@tensorflow/tfjs-backend-webgl");
  if (candidates.includes("webgpu") && (await hasGpu())) {
    await import("@tensorflow/tfjs-backend-webgpu");
  }
  const name = await useFastestBackend(architecture, { candidates });
  return { engine: tfjsEngine(architecture), name };
}

/** Whether there is a graphics card for WebGPU: tfjs complains loudly where there is none. */
async function hasGpu(): Promise<boolean> {
  const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<unknown> } };
  return Boolean(await gpu?.requestAdapter().catch(() => null));
}
