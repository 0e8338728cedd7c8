export { layersModelOf } from "./tfjs/layers-model.ts";
export { tfjsEngine } from "./tfjs/tfjs-engine.ts";
export { train } from "./tfjs/train.ts";
export { useWasm } from "./tfjs/use-wasm.ts";
