import { decode, encodePng } from "../src/browser.ts";
import type { RgbaImage } from "../src/picture.ts";
import { type Answer, answerAll } from "./every-operation.ts";
import { runPipelines, type StepPixels } from "./pipelines.ts";

/** A picture as text, or the code of an error: what can be handed out of the page. */
export type Outcome =
  | { readonly width: number; readonly height: number; readonly base64: string }
  | { readonly code: string };

/** What the page offers to the tests. */
export interface BrowserPage {
  decode(base64: string, maxPixels: number): Promise<Outcome>;
  /** What every operation makes of a picture here. */
  answerAll(picture: { width: number; height: number; base64: string }): Answer[];
  /** What the same pipelines make of the same picture here. */
  runPipelines(picture: { width: number; height: number; base64: string }): StepPixels[];
  encodePng(plane: { width: number; height: number; values: number[] }): Promise<number[]>;
}

const offered: BrowserPage = {
  async decode(base64, maxPixels) {
    const file = await fetch(`data:application/octet-stream;base64,${base64}`);
    try {
      const { width, height, data } = await decode(await file.blob(), { maxPixels });
      let text = "";
      for (const byte of data) text += String.fromCharCode(byte);
      return { width, height, base64: btoa(text) };
    } catch (error) {
      return { code: (error as { code?: string }).code ?? String(error) };
    }
  },
  answerAll: (picture) => answerAll(pictureOf(picture)),
  runPipelines: (picture) => runPipelines(pictureOf(picture)),
  async encodePng({ width, height, values }) {
    return [...(await encodePng({ width, height, data: Uint8Array.from(values) }))];
  },
};

function pictureOf({ width, height, base64 }: { width: number; height: number; base64: string }) {
  const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return { width, height, data } satisfies RgbaImage;
}

Object.assign(globalThis, { offered });
