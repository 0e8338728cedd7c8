/** What the Train view says. */
export const trainTexts = {
  heading: "Train a network",
  intro:
    "A network learns from MNIST's digits, here on this page. The digits come from where the page comes from, when you start.",
  network: "Network",
  networkOption: (name: string, parameters: string) => `${name}: ${parameters} parameters`,
  digits: "Digits to learn from",
  digitsOption: (digits: string, megabytes: string) => `${digits} (${megabytes} MB to download)`,
  begin: "Begin with",
  byChance: "Weights drawn by chance",
  published: (name: string) => `The published weights of ${name}`,
  epochs: "Epochs",
  epochsSaid: (epochs: number) => (epochs === 1 ? "all digits once" : `all digits ${epochs} times`),
  rate: "Learning rate",
  engine: "Learn with",
  engines: {
    tfjs: "tfjs, on what is fastest here",
    webgpu: "tfjs on WebGPU",
    webgl: "tfjs on WebGL",
    wasm: "tfjs on WebAssembly",
    own: "Inkdigit's own WebAssembly, without tfjs",
  },
  own: (count: number) =>
    count === 1
      ? "Learn from your corrected digit too"
      : `Learn from your ${count} corrected digits too`,
  noOwn: "Digits that you correct in the Read view can be learned from too.",
  start: "Start training",
  again: "Train anew",

  distortion: {
    heading: "Distortions",
    explained:
      "Every time a digit is seen it is distorted anew, so that the network learns what stays the same.",
    reader: "This network learns from digits that are written anew each time instead.",
    preview: "A digit as the network may see it",
    one: "A distorted digit",
    rotation: "Turned",
    degrees: (degrees: number) => `up to ${degrees}°`,
    scale: "Larger or smaller",
    percent: (share: number) => `up to ${Math.round(100 * share)}%`,
    shear: "Slanted",
    shift: "Moved",
    elastic: "Bent",
    pixels: (pixels: number) => `up to ${pixels} px`,
  },

  phase: {
    idle: "Choose what to train, and start.",
    downloading: (share: string) => `Downloading the digits: ${share}`,
    choosing: "Loading what it learns with, and trying what is fastest here…",
    running: (epoch: number, epochs: number, left: string) => `Epoch ${epoch} of ${epochs}${left}`,
    paused: "Paused",
    stopping: "Stopping…",
    finished: (share: string, epoch: number) =>
      `Done: ${share} of the held-out digits are read right, by the weights of epoch ${epoch}.`,
    stopped: "Stopped before it had learned anything.",
  },
  left: (seconds: string) => `, about ${seconds} left`,
  seconds: (seconds: number) => (seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`),
  learnsWith: (engine: string) =>
    engine === "own" ? "Learns with Inkdigit's own WebAssembly." : `Learns with tfjs on ${engine}.`,
  pause: "Pause",
  continue: "Continue",
  stop: "Stop",
  progress: "Progress of the training",

  curves: {
    loss: "Loss",
    accuracy: "Read right",
    learning: "while learning",
    heldOut: "held out",
    epochs: "epochs",
    explained: "Held-out digits count here as they are and distorted, at the end of each epoch.",
    summary: (what: string, learning: string, heldOut: string) =>
      `${what}: ${learning} while learning, ${heldOut} on held-out digits.`,
    nothing: "nothing yet",
  },
  mistakes: {
    heading: "What it mixes up",
    explained: (count: string) => `${count} digits that it never learns from, after each epoch.`,
    wrong: (count: number) => `Read wrong: ${count}`,
    caption: (truth: number, answer: number) => `${truth} → ${answer}`,
    one: (truth: number, answer: number, share: string) =>
      truth === answer
        ? `A ${truth}, read right, ${share} sure`
        : `A ${truth}, taken for a ${answer}, ${share} sure`,
    none: "None of these.",
    more: (count: number) => `and ${count} more`,
  },

  models: {
    heading: "Your models",
    explained: "They stay until you close or reload the page. Save what you want to keep.",
    empty: "What you train or load is here.",
    trained: (number: number) => `Trained ${number}`,
    loaded: (name: string) => name.replace(/\.safetensors$/i, ""),
    figures: (network: string, share: string) => `${network}, ${share} of held-out digits right`,
    load: "Load a model file",
    save: "Save",
    use: "Use on the pad",
    inUse: "On the pad",
    explore: "Explore",
    forget: "Forget",
    /** To be put before a button's own words, where several look alike. */
    of: (action: string, title: string) => `${action}: ${title}`,
    publishedAgain: "Use the page's own reader again",
    used: (title: string) => `${title} now reads what you write.`,
  },

  errors: {
    codes: {
      CORRUPT_FILE:
        "This file is no model: it is damaged or cut short, or something else entirely.",
      UNSUPPORTED_FILE: "This is a safetensors file, but no model of Inkdigit's.",
      INVALID_ARCHITECTURE: "This model's network is none that can be run here.",
      INVALID_WEIGHTS: "This model's weights do not fit its network.",
      PREPARATION_MISMATCH: "This model was trained on pictures that are prepared in another way.",
      TRAINING_DIVERGED:
        "The training went astray: its loss grows without end. Try a lower learning rate.",
      OUT_OF_MEMORY: "There is not enough memory for this network here.",
      UNSUPPORTED_BACKEND:
        "This browser cannot train in this way. Try another one under “Learn with”.",
      DOWNLOAD_FAILED: "The digits could not be downloaded. Is there a connection?",
      WORKER_FAILED: "The trainer could not start. Load the page again.",
    } as Readonly<Record<string, string>>,
    unexpected: (message: string) => `This should not have happened: ${message}`,
  },
} as const;
