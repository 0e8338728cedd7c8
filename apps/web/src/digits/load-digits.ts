import type { LabelledDigits } from "@inkdigit/lenet-model";
import { digitsFromIdx } from "@inkdigit/mnist-data";
import { fetchIdx } from "@inkdigit/mnist-data/browser";
import type { DigitFile } from "./digit-files.ts";

/** Where the page keeps its digits: for the page to say, since a worker stands elsewhere. */
export function digitsFolder(): string {
  return new URL("digits/", document.baseURI).href;
}

/**
 * Downloads files of digits from the page's own origin, one after the other.
 *
 * @param folder - What `digitsFolder` says.
 * @param onProgress - Hears the share of all bytes that have come.
 * @throws {MnistDataError} saying what could not be downloaded, or is broken.
 */
export async function loadDigits(
  files: readonly DigitFile[],
  folder: string,
  onProgress: (share: number) => void = () => {},
): Promise<LabelledDigits> {
  const all = files.reduce((sum, { megabytes }) => sum + megabytes, 0);
  const parts: LabelledDigits[] = [];
  let before = 0;
  for (const { name, megabytes } of files) {
    const labels = await fetchIdx(`${folder}${name}-labels.idx.gz`);
    const images = await fetchIdx(`${folder}${name}-images.idx.gz`, {
      onProgress: ({ receivedBytes }) =>
        onProgress(Math.min(1, (before + Math.min(megabytes, receivedBytes / 1e6)) / all)),
    });
    parts.push(digitsFromIdx(images, labels));
    before += megabytes;
  }
  onProgress(1);
  return { images: joined(parts, "images"), labels: joined(parts, "labels") };
}

function joined(parts: readonly LabelledDigits[], of: keyof LabelledDigits): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part[of].length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part[of], at);
    at += part[of].length;
  }
  return all;
}
