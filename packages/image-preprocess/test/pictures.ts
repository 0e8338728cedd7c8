import type { InkImage, LumaImage } from "../src/picture.ts";

/** Every pixel as a block of `times` by `times`. */
export function blocks({ width, height, data }: InkImage, times: number): InkImage {
  const large = new Uint8Array(width * height * times * times);
  for (let i = 0; i < large.length; i++) {
    const x = Math.floor((i % (width * times)) / times);
    const y = Math.floor(i / (width * times * times));
    large[i] = data[y * width + x]!;
  }
  return { width: width * times, height: height * times, data: large };
}

/** Ink pictures side by side. */
export function beside(left: InkImage, right: InkImage): InkImage {
  const width = left.width + right.width;
  const data = new Uint8Array(width * left.height);
  for (let y = 0; y < left.height; y++) {
    data.set(left.data.subarray(y * left.width, (y + 1) * left.width), y * width);
    data.set(right.data.subarray(y * right.width, (y + 1) * right.width), y * width + left.width);
  }
  return { width, height: left.height, data };
}

/** Ink on paper of one light, taking a share of it away. */
export function onPaper(ink: InkImage, paper = 255, darkness = 1): LumaImage {
  const data = ink.data.map((level) => Math.round(paper * (1 - (darkness * level) / 255)));
  return { width: ink.width, height: ink.height, data };
}
