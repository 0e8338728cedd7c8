import type { launchChrome } from "@inkdigit/test-chrome";

/**
 * To run in pages before functions of ours do: what runs TypeScript here keeps the names of functions
 * by a helper, which pages know nothing of.
 */
export const keepNames = "globalThis.__name = (made) => made";

/** A Chrome that is driven. */
export type Browser = Awaited<ReturnType<typeof launchChrome>>;

/** One of its pages. */
export type Page = Awaited<ReturnType<Browser["newPage"]>>;
