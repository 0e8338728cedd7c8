/**
 * The source of a module that holds a model file.
 *
 * @param {string} name - Of the model.
 * @param {Uint8Array} bytes - Of its file.
 */
export function embeddedModel(name, bytes) {
  const base64 = Buffer.from(bytes).toString("base64");
  return `// Written by tools/embed-model.mjs from models/${name}.safetensors.
import { bytesFromBase64 } from "../bytes-from-base64.ts";

/** The published weights of \`${name}\`: the bytes of a model file, for \`openModel\`. */
export function ${name}Weights(): Uint8Array {
  return bytesFromBase64(BASE64);
}

const BASE64 =
  "${base64}";
`;
}
