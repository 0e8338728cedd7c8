import { bytesFromHex } from "./bytes-from-hex.ts";
import { binary as relaxedSimd } from "./relaxed-simd.generated.ts";
import { binary as simd } from "./simd.generated.ts";

/** A kernel in WebAssembly; relaxed SIMD multiplies and adds in one instruction. */
export type WasmKernel = "relaxed-simd" | "simd";

/** What a kernel's module exports. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  heapBase(): number;
  run(start: number, end: number, groups: number): void;
}

const binaries: Readonly<Record<WasmKernel, string>> = { "relaxed-simd": relaxedSimd, simd };
const modules = new Map<WasmKernel, WebAssembly.Module>();

/**
 * A kernel ready to be instantiated, compiled at the first call.
 *
 * @returns Nothing where the machine lacks the instructions, or does not allow WebAssembly here.
 */
export function kernelModule(kernel: WasmKernel): WebAssembly.Module | undefined {
  const compiled = modules.get(kernel);
  if (compiled !== undefined) return compiled;
  try {
    const module = new WebAssembly.Module(bytesFromHex(binaries[kernel]));
    modules.set(kernel, module);
    return module;
  } catch {
    return undefined;
  }
}

/**
 * Compile the best kernel beforehand, away from the main thread: for old browsers that refuse to
 * compile at once, and for pages that must not wait half a millisecond.
 */
export async function prepareKernel(): Promise<void> {
  for (const kernel of ["relaxed-simd", "simd"] as const) {
    if (modules.has(kernel)) return;
    try {
      modules.set(kernel, await WebAssembly.compile(bytesFromHex(binaries[kernel])));
      return;
    } catch {
      // Without these instructions there is a kernel that needs fewer.
    }
  }
}
