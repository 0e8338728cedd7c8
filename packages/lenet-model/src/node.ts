export { readCheckpoint, writeCheckpoint } from "./node/checkpoint-file.ts";
export type { EngineName } from "./node/open-engine.ts";
export { readModel } from "./node/read-model.ts";
export { trainInWorkers } from "./node/train-in-workers.ts";
export { writeModel } from "./node/write-model.ts";
export { writeWhole } from "./node/write-whole.ts";
