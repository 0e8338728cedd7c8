import type { Digits, MnistPart } from "@inkdigit/mnist-data";
import { loadMnistPart, type MnistSource, type Progress } from "@inkdigit/mnist-data/node";
import { bar } from "../terminal/progress-line.ts";
import { createStatusLine } from "../terminal/status-line.ts";
import type { Terminal } from "../terminal/terminal.ts";

/**
 * One part of MNIST, a download shown on the terminal.
 *
 * @param data - What `--data` says.
 * @throws {MnistDataError} where the source has it not, or not whole.
 */
export async function loadDigits(
  part: MnistPart,
  data: string,
  { err }: Terminal,
): Promise<Digits> {
  const status = createStatusLine(err);
  try {
    return await loadMnistPart(part, {
      source: sourceOf(data),
      onProgress: (progress) => void status.show(() => downloadLine(progress)),
    });
  } finally {
    await status.clear();
  }
}

/** A folder may hold other digits than MNIST's, so its files are checked for sense, not for sameness. */
function sourceOf(data: string): MnistSource {
  return data === "package" || data === "mirror" ? data : { folder: data, verify: false };
}

/** `train-images-idx3-ubyte ▕██    ▏ 4.1 of 9.9 MB`. */
export function downloadLine({ file, receivedBytes, totalBytes }: Progress): string {
  if (totalBytes === undefined) return `${file} ${megabytes(receivedBytes)} MB`;
  const amount = `${megabytes(receivedBytes)} of ${megabytes(totalBytes)} MB`;
  return `${file} ${bar(receivedBytes / totalBytes, 20)} ${amount}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
