import { join } from "node:path";

/** The root of the tree. */
export const root: string = join(import.meta.dirname, "..", "..", "..");
