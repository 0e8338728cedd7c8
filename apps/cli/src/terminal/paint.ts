const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export type Colour = keyof typeof CODES;

/** The text in a colour, or as it is where colours are not wanted. */
export type Paint = (colour: Colour, text: string) => string;

/** ANSI escape codes around the text. */
export const colourful: Paint = (colour, text) => {
  const [on, off] = CODES[colour];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};

/** The text alone. */
export const plain: Paint = (_colour, text) => text;
