import { findBackendFactory, ready, setBackend } from "@tensorflow/tfjs-core";

/**
 * In Node, make TensorFlow's own library the backend of tfjs, if the user has installed
 * `@tensorflow/tfjs-node` beside the same version of tfjs.
 *
 * @returns Whether it is there, and works.
 */
export async function useNativeBackend(): Promise<boolean> {
  if (typeof process === "undefined" || !process.versions?.node) return false;
  // The name is kept from bundlers, which would look for a package that is optional.
  const name = ["@tensorflow", "tfjs-node"].join("/");
  try {
    await import(/* @vite-ignore */ name);
    if (!findBackendFactory("tensorflow") || !(await setBackend("tensorflow"))) return false;
    await ready();
    return true;
  } catch {
    // Not installed, or without a library for this platform: the wasm backend does it.
    return false;
  }
}
