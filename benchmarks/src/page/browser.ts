import type { launchChrome } from "../../../apps/web/src/testing/launch-chrome.ts";

/** A Chrome that is driven. */
export type Browser = Awaited<ReturnType<typeof launchChrome>>;
