import { readFileSync } from "node:fs";

const [folder, ...given] = process.argv.slice(2);

/** The folder of the networks. */
export const models = folder;

/**
 * The pictures: named one by one, or a line each in the file behind --files-from. onnxruntime-node
 * crashes where a process has more than a thousand arguments.
 */
export const files =
  given[0] === "--files-from" ? readFileSync(given[1], "utf8").trimEnd().split("\n") : given;
