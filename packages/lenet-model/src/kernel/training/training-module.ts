import { ModelError } from "../../errors.ts";
import { bytesFromHex } from "../bytes-from-hex.ts";
import { binary as relaxedSimd } from "./relaxed-simd.generated.ts";
import { binary as simd } from "./simd.generated.ts";

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * The training kernel, compiled at the first call.
 *
 * @throws {ModelError} `UNSUPPORTED_BACKEND` where there is no WebAssembly with SIMD.
 */
export function trainingModule(): Promise<WebAssembly.Module> {
  compiled ??= compile();
  return compiled;
}

async function compile(): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytesFromHex(relaxedSimd));
  } catch {
    return await WebAssembly.compile(bytesFromHex(simd)).catch((cause: unknown) => {
      throw new ModelError("UNSUPPORTED_BACKEND", "there is no WebAssembly with SIMD here", {
        cause,
      });
    });
  }
}
