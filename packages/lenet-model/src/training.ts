export { kernelEngine } from "./kernel/training/kernel-engine.ts";
export { train } from "./kernel/training/train.ts";
