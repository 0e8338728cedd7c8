import type { Problem } from "@inkdigit/image-preprocess";

/** What the See view says of a picture on its way to the field. */
export const preparationTexts = {
  heading: "From the picture to the field, step by step",
  after: (step: string) => `The digit after this step: ${step}`,
  nothingLeft: "After this nothing is left that could be a digit. Let go of some of what you set.",
  /** Of each step, by the name that the pipeline gives it. */
  steps: {
    given: { title: "Cut out", what: "One digit, as it was written." },
    luma: { title: "Grey", what: "Colours become brightness." },
    "light paper": { title: "Light paper", what: "A dark board is turned over." },
    size: { title: "Size", what: "So large that strokes can be measured." },
    "even light": { title: "Even light", what: "Each pixel in proportion to the paper around." },
    ink: { title: "Ink", what: "Paper becomes 0, full ink 255." },
    smooth: { title: "Smooth", what: "Each pixel takes after its neighbours." },
    "without noise": { title: "Threshold", what: "What is paler than the threshold goes." },
    "without lines": { title: "Without lines", what: "The edges of boxes and rules go." },
    field: { title: "The field", what: "20 × 20, its weight in the middle of 28 × 28." },
  } as Readonly<Record<string, { readonly title: string; readonly what: string }>>,

  controls: "What decides it",
  reset: "As the picture says",
  histogram: (used: number) =>
    `How many pixels have each level of ink. The threshold is at ${Math.round(used)} of 255.`,
  paper: "paper",
  ink: "ink",
  otherLevels: (own: number | undefined, otsu: number, triangle: number) =>
    `${own === undefined ? "" : `chosen ${Math.round(own)} · `}Otsu ${otsu} · triangle ${triangle}`,
  threshold: "Threshold",
  level: (level: number, isOwn: boolean) => `${level} of 255${isOwn ? ", by itself" : ""}`,
  smooth: "Smoothing",
  window: "Window for the light",
  pixels: (pixels: number) => `${pixels} px`,
  automatic: "by itself",
  polarity: {
    label: "Paper",
    auto: "As it looks",
    light: "Light, dark ink",
    dark: "Dark, light ink",
  },
  removeLines: "Take lines away",

  diagnosis: {
    heading: "How it differs from the digits that were learned",
    nothing: "In nothing that is known to mislead: it looks like one of MNIST's.",
    measured: (message: string) => `Measured: ${message}.`,
    problems: {
      inverted: {
        what: "Dark on light.",
        mended: "MNIST's digits are light on dark, so the ink is turned over.",
      },
      "off-centre": {
        what: "Not in the middle.",
        mended: "Its centre of mass is moved to the middle of the field.",
      },
      "stroke-too-thin": {
        what: "Thin strokes.",
        mended: "Made small, they turn pale: a broader pen is read better.",
      },
      "stroke-too-thick": {
        what: "Thick strokes.",
        mended: "Its holes may close: a finer pen is read better.",
      },
      "low-contrast": {
        what: "Pale ink.",
        mended: "The darkest pixel is made full ink, and noise with it.",
      },
      "several-digits": {
        what: "More than one digit.",
        mended: "The network sees one at a time, so each is cut out.",
      },
      "box-line": {
        what: "A line beside the digit.",
        mended: "It is taken away; where it crosses the digit, a gap may stay.",
      },
      blank: { what: "Nothing written.", mended: "There is nothing to be read." },
      "too-small": {
        what: "A small digit.",
        mended: "It is enlarged, but what was not there cannot come back.",
      },
    } satisfies Record<Problem, { readonly what: string; readonly mended: string }>,
  },
} as const;
