export { readCheckpoint, writeCheckpoint } from "./node/checkpoint-file.ts";
export { readModel } from "./node/read-model.ts";
export { writeModel } from "./node/write-model.ts";
export { writeWhole } from "./node/write-whole.ts";
