import { ClassifierError, createClassifier } from "@inkdigit/classifier";
import { ImageError } from "@inkdigit/image-preprocess";
import fc from "fast-check";
import type { Target } from "../target.ts";

const LAYOUTS = ["auto", "digit", "line", "page", "grid"] as const;

/** A picture in bytes: its width, its height, the layout, then grey levels, said again to its end. */
export const reading: Target = {
  summary: "pictures of anything, to the digits on them",
  async seeds() {
    const strokes = Array.from({ length: 40 * 24 }, (_, i) =>
      i % 11 < 2 || i % 40 === 7 ? 0 : 230,
    );
    return [0, 1, 2, 3, 4].map((layout) => Uint8Array.of(40, 24, layout, ...strokes));
  },
  madeUp: fc
    .tuple(
      fc.integer({ min: 1, max: 96 }),
      fc.integer({ min: 1, max: 96 }),
      fc.nat({ max: 4 }),
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
    )
    .map(([width, height, layout, levels]) => Uint8Array.of(width, height, layout, ...levels)),
  async open() {
    const classifier = createClassifier();
    return {
      read(input) {
        const [width = 0, height = 0, layout = 0, ...levels] = input;
        const data = new Uint8Array(4 * width * height).map((_, i) =>
          i % 4 === 3 ? 255 : (levels[(i >> 2) % levels.length] ?? 0),
        );
        const as = LAYOUTS[layout % LAYOUTS.length]!;
        const { status, text, confidence } = classifier.read({ width, height, data }, { as });
        if (!(confidence >= 0 && confidence <= 1)) throw new TypeError(`sure by ${confidence}`);
        if (!/^[\d\n]*$/.test(text)) throw new TypeError(`no digits: ${text}`);
        return `${as}: ${status}, ${text.length} digits`;
      },
      isForeseen: (error) => error instanceof ClassifierError || error instanceof ImageError,
    };
  },
};
