/** What the See view says. */
export const seeTexts = {
  invitation: "Write a digit, and watch it pass through the network.",
  layer: (name: string, maps: number, width: number, height: number) =>
    name === "input"
      ? `The field: ${width} × ${height}`
      : `${name.toUpperCase()}: ${maps} maps of ${width} × ${height}`,
  /** Of the field and each layer, in the network's order. */
  layers: [
    "The digit, fitted into 20 × 20 pixels, with its weight in the middle. This is all that a network sees. Here it passes through the one of the paper; what reads has the same layers, with more maps. Point at any square of the maps below to see how it was reckoned.",
    "Six filters of 5 × 5 slide over the field. Each lights up at its own kind of stroke.",
    "Every 2 × 2 window becomes its mean. It matters less now where exactly a stroke lies.",
    "Twelve filters look at all six maps at once: at bends, crossings and ends.",
    "Means again: twelve maps of 4 × 4. These 192 values are all that the last layer gets.",
  ],
  map: (layer: string, place: number) => `Map ${place} of ${layer.toUpperCase()}`,
  evidence: (digit: number) => `What speaks for a ${digit}`,
  evidenceExplained:
    "Each of the 192 values times its weight: blue speaks for the digit, orange against it.",
  weightsAlone: "The weights alone",
  weightsExplained:
    "What the last layer has learned, whatever is written: where it is blue, ink speaks for the digit; where it is orange, against it.",
  evidenceSum: (digit: number, evidence: string, bias: string, sum: string) =>
    `All of it adds up to ${evidence}; with the bias of ${bias} the ${digit} gets ${sum}.`,
  pickDigit: "Show the evidence for",
  softmax: {
    heading: "Softmax: from sums to chances",
    explained: (temperature: string) =>
      `Each sum, divided by ${temperature} so that it is no surer than it may be, becomes a power of e; each power's share of all ten is the chance of its digit.`,
    columns: ["Digit", "Sum", "Power of e", "Chance"],
  },
  writtenOut: "Written out",
  unit: (layer: string, map: number, column: number, row: number) =>
    `${layer.toUpperCase()}, map ${map}, row ${row}, column ${column}`,
  patch: (map: number) => `Part of map ${map} before`,
  filter: (map: number) => `Filter for map ${map}`,
  mean: (value: string) => `The mean of the four: ${value}`,
  sum: (bias: string, sum: string, value: string) =>
    `Together with the bias of ${bias}: ${sum}. What is below 0 becomes 0, so the map gets ${value}.`,
  close: "Close",
} as const;
