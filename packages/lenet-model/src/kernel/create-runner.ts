import type { Architecture } from "../architecture.ts";
import { ModelError } from "../errors.ts";
import { type ForwardPass, forwardPass } from "../forward/forward-pass.ts";
import type { Weights } from "../weights.ts";
import { kernelModule, type WasmKernel } from "./kernel-module.ts";
import { kernelPass } from "./kernel-pass.ts";

/** What runs a network: WebAssembly with or without relaxed SIMD, or plain TypeScript. */
export type Kernel = WasmKernel | "plain";

/** A network ready to run. */
export interface Runner extends ForwardPass {
  readonly kernel: Kernel;
}

/**
 * Make a network ready to run, on the fastest kernel that works here.
 *
 * @param kernel - Run on this one and no other.
 * @throws {ModelError} `INVALID_WEIGHTS` when the weights are not those of the network,
 *   `UNSUPPORTED_BACKEND` when the kernel asked for does not work here.
 */
export function createRunner(
  architecture: Architecture,
  weights: Weights,
  kernel?: Kernel,
): Runner {
  const tried: readonly Kernel[] =
    kernel === undefined ? ["relaxed-simd", "simd", "plain"] : [kernel];
  for (const name of tried) {
    if (name === "plain") return { kernel: name, ...forwardPass(architecture, weights) };
    const module = kernelModule(name);
    if (module) return { kernel: name, ...kernelPass(module, architecture, weights) };
  }
  throw new ModelError("UNSUPPORTED_BACKEND", `the kernel ${kernel} does not work here`);
}
