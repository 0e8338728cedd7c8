export { layersModelOf } from "./tfjs/layers-model.ts";
export { tfjsEngine } from "./tfjs/tfjs-engine.ts";
export { train, useBackendFor } from "./tfjs/train.ts";
export { type BackendChoice, useFastestBackend } from "./tfjs/use-fastest-backend.ts";
export { useNativeBackend } from "./tfjs/use-native-backend.ts";
export { useWasm } from "./tfjs/use-wasm.ts";
