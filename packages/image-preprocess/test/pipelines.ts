import { bilateralFilter } from "../src/filter/bilateral-filter.ts";
import { clahe } from "../src/histogram/clahe.ts";
import { canny } from "../src/outline/canny.ts";
import type { Plane, RgbaImage } from "../src/picture.ts";
import { digitPipeline } from "../src/pipeline/digit-pipeline.ts";
import { gridPipeline } from "../src/pipeline/grid-pipeline.ts";
import { pagePipeline } from "../src/pipeline/page-pipeline.ts";

/** The pixels after a step, so that they can be handed out of a page. */
export interface StepPixels {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** One value a pixel. */
  readonly base64: string;
}

/** Pictures after every step of every ready pipeline: of a photo with a grid on it. */
export function runPipelines(photo: RgbaImage): StepPixels[] {
  const pipelines = {
    digit: digitPipeline(),
    page: pagePipeline(),
    grid: gridPipeline({ rows: 5, columns: 5, cell: 24 }),
    filters: pagePipeline()
      .step("clahe", (luma) => clahe(luma))
      .step("bilateral", (luma) => bilateralFilter(luma, { d: 5, sigmaColor: 30, sigmaSpace: 3 }))
      .step("edges", (luma) => canny(luma, { threshold1: 50, threshold2: 150 })),
  };
  return Object.entries(pipelines).flatMap(([kind, pipeline]) =>
    [...pipeline.steps(photo)].map(({ name, picture }) => {
      const { width, height, data } = picture as Plane;
      return { name: `${kind}: ${name}`, width, height, base64: toBase64(data) };
    }),
  );
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
