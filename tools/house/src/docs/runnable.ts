/** The files that snippets name, and which files of the tree stand for them. */
export const samples: Readonly<Record<string, string>> = {
  "amount.jpg": "apps/cli/samples/number-2048-ruled.jpg",
  "a.jpg": "apps/cli/samples/number-2048-ruled.jpg",
  "apps/cli/samples/number-2048-ruled.jpg": "apps/cli/samples/number-2048-ruled.jpg",
  "b.png": "apps/cli/samples/drawn-3.png",
  "digit.jpg": "apps/cli/samples/photo-5-shaded.jpg",
  "page.jpg": "apps/cli/samples/page-three-lines.jpg",
  "crops/0001.png": "apps/cli/samples/drawn-7-white-on-black.png",
  "crops/0002.png": "apps/cli/samples/drawn-2-transparent.png",
  "mine.safetensors": "packages/lenet-model/models/lenet.safetensors",
};

/** Whether a snippet needs a page to run in. */
export function isForAPage(code: string): boolean {
  return /\bdocument\.|\/browser"/.test(code);
}

/** Whether a snippet trains a network, or loads all of MNIST over HTTP: tests of the packages do both. */
export function takesLong(code: string): boolean {
  return /\b(train|fetchMnist)\(/.test(code);
}
