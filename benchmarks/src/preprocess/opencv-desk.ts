import { createRequire } from "node:module";
import type { Cv, Mat } from "./case.ts";

/** Something in OpenCV's memory. */
interface Deletable {
  delete(): void;
}

/** OpenCV.js, and what one case has in its memory, which is freed with `clear`. */
export class OpenCvDesk {
  readonly cv: Cv;
  readonly #kept: Deletable[] = [];

  constructor(cv: Cv) {
    this.cv = cv;
  }

  /** Free something when the desk is cleared. */
  keep<Kept extends Deletable>(kept: Kept): Kept {
    this.#kept.push(kept);
    return kept;
  }

  /** An empty `Mat`. */
  mat(): Mat {
    return this.keep(new this.cv.Mat());
  }

  /** A `Mat` of values of one kind, `CV_8UC1` unless told otherwise. */
  matOf(
    width: number,
    height: number,
    values: ArrayLike<number>,
    type: number = this.cv.CV_8UC1,
  ): Mat {
    const mat = this.keep(new this.cv.Mat(height, width, type));
    const views = [mat.data, mat.data8S, mat.data16U, mat.data16S, mat.data32S, mat.data32F];
    (views[type & 7] ?? mat.data64F).set(values);
    return mat;
  }

  /** The work of a call that writes one `Mat`, always the same. */
  into(call: (target: Mat) => unknown): () => Mat {
    const target = this.mat();
    return () => {
      call(target);
      return target;
    };
  }

  clear(): void {
    for (const kept of this.#kept.splice(0)) kept.delete();
  }
}

/**
 * The module is a thenable that resolves to itself: whatever awaits it never ends. So it is
 * required, not imported, and handed on inside the desk.
 */
export async function openOpenCv(): Promise<OpenCvDesk> {
  const cv: Cv = createRequire(import.meta.url)("@techstark/opencv-js");
  if (cv.Mat === undefined) {
    await new Promise<void>((resolve) => {
      cv.onRuntimeInitialized = resolve;
    });
  }
  return new OpenCvDesk(cv);
}

/** What a call throws: OpenCV.js throws the address of a C++ exception. */
export function opencvError(cv: Cv, error: unknown): unknown {
  return typeof error === "number" ? new Error(cv.exceptionFromPtr(error).msg) : error;
}
