import {
  diagnose,
  digitPipeline,
  type Finding,
  gridPipeline,
  ImageError,
  type Pipeline,
  type Plane,
  pagePipeline,
  type RgbaImage,
  toLuma,
} from "@inkdigit/image-preprocess";

/** What is on a picture. */
export type Layout = "digit" | "page" | "grid";

export interface PrepareOptions {
  readonly as: Layout;
  readonly grid: { readonly rows: number; readonly columns: number };
}

/** A picture after a step. */
export interface Step {
  readonly name: string;
  readonly picture: Plane;
}

export interface Preparation {
  /** As many as there were until one failed. */
  readonly steps: readonly Step[];
  /** What makes the digit unlike MNIST; undefined where the picture is none of a digit. */
  readonly findings?: readonly Finding[];
  /** Why there are no more steps. */
  readonly failure?: ImageError;
}

/** The picture after every step of its preparation. A step that can't be done ends it. */
export function prepare(picture: RgbaImage, { as, grid }: PrepareOptions): Preparation {
  const steps: Step[] = [];
  const about = as === "digit" ? { findings: diagnose(toLuma(picture)) } : {};
  try {
    // Every step of these pipelines makes a plane.
    for (const step of pipelineFor(as, grid).steps(picture)) steps.push(step as Step);
  } catch (error) {
    if (error instanceof ImageError) return { steps, ...about, failure: error };
    throw error;
  }
  return { steps, ...about };
}

function pipelineFor(as: Layout, grid: PrepareOptions["grid"]): Pipeline<RgbaImage, Plane> {
  switch (as) {
    case "digit":
      return digitPipeline();
    case "page":
      return pagePipeline();
    case "grid":
      return gridPipeline(grid);
  }
}
