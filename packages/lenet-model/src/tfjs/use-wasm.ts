import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { getKernel, ready, setBackend } from "@tensorflow/tfjs-core";
import { ModelError } from "../errors.ts";
import { registerConvolutionSlopes } from "./convolution-slopes.ts";
import { registerPoolingSlopes } from "./pooling-slopes.ts";

/**
 * Make wasm the backend of tfjs, able to train convolutions.
 *
 * @param folder - Where `tfjs-backend-wasm*.wasm` lie, ending in `/`: a URL in the browser. Node
 *   finds them in the package by itself.
 * @throws {ModelError} `UNSUPPORTED_BACKEND` when the wasm files cannot be loaded.
 */
export async function useWasm(folder?: string): Promise<void> {
  if (folder !== undefined) setWasmPaths(folder);
  if (!getKernel("Conv2DBackpropFilter", "wasm")) {
    registerConvolutionSlopes();
    registerPoolingSlopes();
  }
  const isSet = await setBackend("wasm");
  if (!isSet) throw new ModelError("UNSUPPORTED_BACKEND", "tfjs cannot start its wasm backend");
  await ready();
}
