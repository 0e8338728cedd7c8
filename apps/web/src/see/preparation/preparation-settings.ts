import type { DigitPipelineOptions } from "@inkdigit/image-preprocess";

/** What someone wants otherwise than the picture itself would decide. */
export type PreparationSettings = DigitPipelineOptions;

/** Ranges of the sliders. */
export const ranges = {
  window: { min: 9, max: 129, step: 2 },
  sigma: { min: 0, max: 4, step: 0.1 },
  thresh: { min: 0, max: 254, step: 1 },
} as const;

/** Settings out of the state in the address; what is no sensible value there is left out. */
export function settingsFrom(state: Readonly<Record<string, string>>): PreparationSettings {
  const window = numberIn(state.window, ranges.window);
  const sigma = numberIn(state.smooth, ranges.sigma);
  const thresh = numberIn(state.threshold, ranges.thresh);
  const { paper } = state;
  return {
    ...((paper === "light" || paper === "dark") && { paper }),
    ...(window !== undefined && { window }),
    ...(sigma !== undefined && { sigma }),
    ...(thresh !== undefined && { thresh }),
    ...(state.lines === "keep" && { removeLines: false }),
  };
}

/** The inverse of {@link settingsFrom}: what is undefined is to be taken out of the address. */
export function stateOf({ paper, window, sigma, thresh, removeLines }: PreparationSettings) {
  return {
    paper,
    window: window?.toString(),
    smooth: sigma ? sigma.toString() : undefined,
    threshold: thresh?.toString(),
    lines: removeLines === false ? "keep" : undefined,
  };
}

function numberIn(
  text: string | undefined,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  const value = text ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
}
