import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { builtCli } from "../built-cli.ts";

/** A program that reads pictures of one digit each, and prints a digit a line. */
export interface Program {
  readonly name: string;
  /** What Node runs, but for the pictures. */
  readonly command: readonly string[];
}

/** Files of a network that other libraries run. */
const EXPORTS = [
  ["tfjs", ""],
  ["onnx", "lenet.onnx"],
] as const;

/**
 * What one may write to read digits, from our built packages and without them, and our command line.
 *
 * @param folder - Where their networks are written to; it is made.
 */
export async function openPrograms(folder: string): Promise<readonly Program[]> {
  await mkdir(folder, { recursive: true });
  for (const [format, name] of EXPORTS) {
    const out = join(folder, name);
    const given = ["export", "--model", "lenet", "--format", format, "--out", out];
    await promisify(execFile)(process.execPath, [builtCli(), ...given]);
  }
  const script = (name: string) => [fileURLToPath(new URL(name, import.meta.url)), folder];
  return [
    { name: "inkdigit read", command: [builtCli(), "read", "--as", "digit", "--format", "text"] },
    { name: "@inkdigit/classifier", command: script("classifier.js") },
    { name: "jimp, tfjs wasm", command: script("jimp-and-tfjs.js") },
    {
      name: "jimp, OpenCV.js, onnxruntime-node",
      command: script("opencv-and-onnxruntime.js"),
    },
  ];
}
