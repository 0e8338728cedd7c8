import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import type {
  AvgPoolGradAttrs,
  KernelFunc,
  MaxPoolGradAttrs,
  TensorInfo,
} from "@tensorflow/tfjs-core";
import { replaceKernel } from "./replace-kernel.ts";

/**
 * The slopes of pooling on the wasm backend, for windows that lie side by side.
 *
 * tfjs 4.22 passes the slope of max pooling to the wrong pixel when a whole window is negative, and
 * its mean pooling takes a fifth of a training step. Other windows fall back on the backend's own.
 */
export function registerPoolingSlopes(): void {
  replaceKernel("AvgPoolGrad", (own) => forSideBySide(own, spreadEvenly));
  replaceKernel("MaxPoolGrad", (own) => forSideBySide(own, giveToHighest));
}

interface Windows {
  /** The input of the pooling, in the order picture, row, column, map. */
  readonly input: Float32Array;
  /** Its slope, to be filled; zero before. */
  readonly inputSlope: Float32Array;
  /** The slope of the output. */
  readonly slope: Float32Array;
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  readonly maps: number;
  /** Side of a window. */
  readonly size: number;
}

function forSideBySide(own: KernelFunc, fill: (windows: Windows) => void): KernelFunc {
  return (args) => {
    const { filterSize, strides, pad } = args.attrs as unknown as
      | AvgPoolGradAttrs
      | MaxPoolGradAttrs;
    const sides = new Set([filterSize, strides].flat());
    if (sides.size !== 1 || pad !== "valid") return own(args);

    const backend = args.backend as BackendWasm;
    const { dy, input } = args.inputs as { dy: TensorInfo; input: TensorInfo };
    const [batch, height, width, maps] = input.shape as [number, number, number, number];
    const output = backend.makeOutput(input.shape, "float32");
    const inputSlope = backend.typedArrayFromHeap(output) as Float32Array;
    inputSlope.fill(0);
    fill({
      input: backend.typedArrayFromHeap(input) as Float32Array,
      inputSlope,
      slope: backend.typedArrayFromHeap(dy) as Float32Array,
      batch,
      height,
      width,
      maps,
      size: [...sides][0]!,
    });
    return output;
  };
}

function spreadEvenly(windows: Windows): void {
  const { inputSlope, slope, width, maps, size } = windows;
  const share = 1 / (size * size);
  eachWindow(windows, (corner, at) => {
    const part = slope[at]! * share;
    for (let dy = 0; dy < size; dy++) {
      for (let dx = 0; dx < size; dx++) inputSlope[corner + (dy * width + dx) * maps] = part;
    }
  });
}

function giveToHighest(windows: Windows): void {
  const { input, inputSlope, slope, width, maps, size } = windows;
  eachWindow(windows, (corner, at) => {
    let highest = corner;
    for (let dy = 0; dy < size; dy++) {
      for (let dx = 0; dx < size; dx++) {
        const pixel = corner + (dy * width + dx) * maps;
        if (input[pixel]! > input[highest]!) highest = pixel;
      }
    }
    inputSlope[highest] = slope[at]!;
  });
}

/** Visit the first pixel of each window, and the place of its value in the output. */
function eachWindow(
  { batch, height, width, maps, size }: Windows,
  visit: (corner: number, at: number) => void,
): void {
  let at = 0;
  for (let picture = 0; picture < batch; picture++) {
    for (let y = 0; y + size <= height; y += size) {
      for (let x = 0; x + size <= width; x += size) {
        const corner = ((picture * height + y) * width + x) * maps;
        for (let map = 0; map < maps; map++, at++) visit(corner + map, at);
      }
    }
  }
}
