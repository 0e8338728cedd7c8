import type { defineConfig } from "tsup";

/** The build of a published library; see `tsup-preset.js`. */
export declare function library(entry: readonly string[]): ReturnType<typeof defineConfig>;
