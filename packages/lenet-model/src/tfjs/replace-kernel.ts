import {
  getKernel,
  type KernelFunc,
  registerKernel,
  unregisterKernel,
} from "@tensorflow/tfjs-core";

/** Put another function in the place of a kernel of the wasm backend, which it may fall back on. */
export function replaceKernel(name: string, make: (own: KernelFunc) => KernelFunc): void {
  const own = getKernel(name, "wasm");
  unregisterKernel(name, "wasm");
  registerKernel({ ...own, kernelFunc: make(own.kernelFunc) });
}
