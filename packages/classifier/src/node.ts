export type { ReadManyOptions, ReadManyProgress, ReadManyResult } from "./many/read-in-threads.ts";
export { SourceError, type SourceErrorCode } from "./many/source-error.ts";
export { type NodeSource, readMany } from "./node/read-many.ts";
