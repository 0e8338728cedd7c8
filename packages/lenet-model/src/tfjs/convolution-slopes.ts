import {
  backend_util,
  type Conv2DBackpropFilterAttrs,
  type Conv2DBackpropInputAttrs,
  getKernel,
  type KernelBackend,
  type KernelFunc,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  registerKernel,
  type TensorInfo,
} from "@tensorflow/tfjs-core";
import { replaceKernel } from "./replace-kernel.ts";

type FourSides = [number, number, number, number];

/**
 * The slopes of a convolution on the wasm backend, written with kernels that it has.
 *
 * `Conv2DBackpropFilter` is missing there (tensorflow/tfjs#8474); its own `Conv2DBackpropInput` is
 * a plain loop, several times slower. Both forms hold for stride 1; with a longer stride the first
 * throws and the second falls back on the backend's own.
 */
export function registerConvolutionSlopes(): void {
  registerKernel({
    kernelName: "Conv2DBackpropFilter",
    backendName: "wasm",
    kernelFunc: filterSlope as unknown as KernelFunc,
  });
  replaceKernel("Conv2DBackpropInput", (own) => (args) => {
    const attrs = args.attrs as unknown as Conv2DBackpropInputAttrs;
    return isPlain(attrs) ? inputSlope({ ...args, attrs }) : own(args);
  });
}

interface SlopeCall<Attributes> {
  readonly inputs: NamedTensorInfoMap;
  readonly attrs: Attributes;
  readonly backend: unknown;
}

/**
 * The slope of the loss in the filter: the input convolved with the slope of the output. Batch and
 * maps change places on the way, since it is the pictures and positions that are summed over.
 */
function filterSlope(call: SlopeCall<Conv2DBackpropFilterAttrs>): TensorInfo {
  const { attrs } = call;
  if (!isPlain(attrs)) {
    throw new Error("Conv2DBackpropFilter on wasm: only stride 1 and channels last");
  }
  const { x, dy } = call.inputs as { x: TensorInfo; dy: TensorInfo };
  const pad = paddingOf(x.shape, attrs.filterShape, attrs);
  return withKernels(call.backend, (run) => {
    const padded = pad.some((side) => side > 0) ? run("PadV2", { x }, padsAround(pad)) : x;
    const input = run("Transpose", { x: padded }, { perm: [3, 1, 2, 0] });
    const filter = run("Transpose", { x: dy }, { perm: [1, 2, 0, 3] });
    const slope = run("Conv2D", { x: input, filter }, VALID);
    return run("Transpose", { x: slope }, { perm: [1, 2, 0, 3] });
  });
}

/**
 * The slope of the loss in the input: the slope of the output, with zeros around it, convolved with
 * the filter turned by half a turn, whose maps in and out change places.
 */
function inputSlope(call: SlopeCall<Conv2DBackpropInputAttrs>): TensorInfo {
  const { dy, filter } = call.inputs as { dy: TensorInfo; filter: TensorInfo };
  const [height, width] = filter.shape as FourSides;
  const [top, bottom, left, right] = paddingOf(
    call.attrs.inputShape,
    filter.shape as FourSides,
    call.attrs,
  );
  const pad: FourSides = [
    height - 1 - top,
    height - 1 - bottom,
    width - 1 - left,
    width - 1 - right,
  ];
  if (pad.some((side) => side < 0)) {
    throw new Error("Conv2DBackpropInput on wasm: padded by more than the filter reaches");
  }
  return withKernels(call.backend, (run) => {
    const padded = run("PadV2", { x: dy }, padsAround(pad));
    const turned = run("Reverse", { x: filter }, { dims: [0, 1] });
    const swapped = run("Transpose", { x: turned }, { perm: [0, 1, 3, 2] });
    return run("Conv2D", { x: padded, filter: swapped }, VALID);
  });
}

const VALID = { strides: 1, pad: "valid", dataFormat: "NHWC", dilations: 1 };

type RunKernel = (name: string, inputs: NamedTensorInfoMap, attrs: NamedAttrMap) => TensorInfo;

/** Run kernels one after the other; all tensors but the last are released. */
function withKernels(backend: unknown, compose: (run: RunKernel) => TensorInfo): TensorInfo {
  const made: TensorInfo[] = [];
  const result = compose((name, inputs, attrs) => {
    const output = getKernel(name, "wasm").kernelFunc({
      inputs,
      attrs,
      backend: backend as KernelBackend,
    }) as TensorInfo;
    made.push(output);
    return output;
  });
  // Kernels that only reshape share their input's memory, and count how often it is held.
  for (const output of made) {
    if (output !== result) (backend as KernelBackend).disposeData(output.dataId);
  }
  return result;
}

function isPlain({ strides, dataFormat }: { strides: unknown; dataFormat: string }): boolean {
  return [strides].flat().every((stride) => stride === 1) && dataFormat === "NHWC";
}

/** Zeros that the convolution itself put above, below, left and right of its input. */
function paddingOf(
  inputShape: readonly number[],
  filterShape: FourSides,
  { strides, pad, dimRoundingMode }: Conv2DBackpropInputAttrs | Conv2DBackpropFilterAttrs,
): FourSides {
  const { padInfo } = backend_util.computeConv2DInfo(
    [...inputShape] as FourSides,
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  return [padInfo.top, padInfo.bottom, padInfo.left, padInfo.right];
}

function padsAround([top, bottom, left, right]: FourSides): NamedAttrMap {
  return {
    paddings: [
      [0, 0],
      [top, bottom],
      [left, right],
      [0, 0],
    ],
    constantValue: 0,
  };
}
