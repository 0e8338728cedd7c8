import type { Reason, Status } from "@inkdigit/classifier";

/** Language of the texts below, as the page declares it and as numbers are written. */
export const language = "en";

/** Everything that the page says. A translation is another object of this shape. */
export const texts = {
  name: "Inkdigit",
  claim: "reads handwritten digits",
  privacy: "Everything happens on this page. No picture leaves your device.",

  toolbar: "Tools",
  shell: {
    views: "Views",
    loading: "Loading…",
    title: (view: string | undefined) =>
      view ? `${view} · Inkdigit` : "Inkdigit: reads handwritten digits",
  },
  /** Of each view, in the navigation. */
  views: { read: "Read", see: "See", train: "Train", explore: "Explore" },

  pad: {
    heading: "What to read",
    label: "Drawing pad: write digits with a mouse, a finger or a pen",
    invitation: "Write a number here",
    ways: "or drop, paste or choose a picture",
    undo: "Undo",
    redo: "Redo",
    clear: "Clear",
  },

  picture: {
    choose: "Choose picture",
    chooseShort: "Picture",
    paste: "Paste",
    back: "Back to the pad",
    drop: "Drop it to read it",
    reading: "Reading the picture",
    alternative: (name: string) => `The picture that was read: ${name}`,
    pasted: "pasted picture",
  },

  camera: "Camera",

  layouts: {
    label: "Read it as",
    auto: "Automatic",
    digit: "One digit",
    line: "One number",
    page: "Page",
  },

  samples: {
    heading: "Samples:",
    digit: "Digit",
    number: "Number",
    page: "Page",
  },

  reading: {
    heading: "Reading",
    nothingYet: "What you write shows up here as you write it.",
    status: {
      accepted: "Sure",
      review: "Have a look",
      blank: "Nothing written",
    } satisfies Record<Status, string>,
    blank: "No writing was found on this.",
    confidence: (share: string) => `${share} sure`,
    digitsHeading: "The digits, one by one",
    digit: (digit: number, share: string, doubtful: boolean) =>
      `${digit}, ${share} sure${doubtful ? ", have a look" : ""}`,
    keys: "Arrow keys lead to its neighbours; 0 to 9 puts it right",
    save: "Save as",
    asCsv: "CSV",
    asJson: "JSON",
    fileName: (name: string) => `${name.replace(/\.\w+$/, "")} read`,
    drawing: "drawing",
    copy: "Copy",
    copied: "Copied",
    link: "Link",
    linkTitle: "Copy a link that opens this drawing or sample",
    announce: (text: string, share: string) => `Read ${text}, ${share} sure.`,
    reasons: {
      "low-confidence": "is not clear",
      "not-a-digit": "may be no digit at all",
      "too-small": "is very small",
      faint: "is very faint",
      touching: "touches its neighbour",
      "cut-uncertain": "could be cut off its neighbour in another way",
      "crossed-out": "is crossed out",
      "off-field": "is cut off by the edge of the picture",
      "no-grid": "stands in no grid that could be found",
      inverted: "is darker than its paper",
      "off-centre": "stands far from the middle",
      "stroke-too-thin": "has very thin strokes",
      "stroke-too-thick": "has very thick strokes",
      "low-contrast": "hardly stands out of its paper",
      "several-digits": "may be more than one",
      "box-line": "has a line beside it or through it",
      blank: "may be nothing at all",
      constraint: "was chosen to fit what is known",
      "constraint-unmet": "does not fit what is known",
    } satisfies Record<Reason, string>,
    /** Why a digit is doubtful: `which` is its place in the line where there are several. */
    because: (digit: number, which: string, reasons: string, or: string) =>
      `The ${digit}${which} ${reasons}${or}.`,
    which: (place: number) => ` (digit ${place})`,
    or: (digit: number, share: string) => `; it could be a ${digit} (${share})`,
    together: "Each digit is clear, but all of them together are less sure.",
    and: " and ",
    more: (count: number) => `${count} more digits are worth a look.`,
  },

  probabilities: {
    heading: "Chance of each digit",
    of: (place: number, count: number) => `Digit ${place} of ${count}`,
    value: (digit: number, share: string) => `${digit}: ${share}`,
    correct: (digit: number) => `It is a ${digit}`,
    wrong: "Wrong? Press what it really is.",
    corrected: (read: number, label: number) =>
      `You said it is a ${label}, not a ${read}. Press ${read} to take that back.`,
    notADigit: (share: string) => `Chance that this is no digit: ${share}`,
  },

  field: {
    heading: "What the network sees",
    caption: "28 × 28 pixels, its weight in the middle",
    empty: "The field that the network looks at",
  },

  errors: {
    view: "This part of the page could not be loaded. Check the connection, and try again.",
    again: "Try again",
    several: "Only the first of these pictures was read.",
    notKept: "This browser keeps nothing for the page, so the correction is lost when it closes.",
    nothingDropped: "There was no picture in that.",
    nothingToPaste: "There is no picture on the clipboard.",
    clipboardClosed: "The page may not look at the clipboard. Press Ctrl+V, or ⌘V on a Mac.",
    sample: "The sample picture could not be loaded.",
    /** Failures that are foreseen, by their code. */
    codes: {
      EMPTY_FILE: "This file is empty.",
      UNSUPPORTED_FORMAT:
        "This file is no picture that can be read here. PNG, JPEG, WebP, GIF, BMP and TIFF can.",
      CORRUPT_IMAGE: "This picture is damaged or cut short.",
      IMAGE_TOO_LARGE: "This picture has too many pixels to be read here.",
    } as Readonly<Record<string, string>>,
    worker: "The reader could not start. Load the page again.",
    unexpected: (message: string) => `This should not have happened: ${message}`,
    dismiss: "Close this message",
  },
} as const;
