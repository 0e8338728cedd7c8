/** What is said of how digits are confused. */
export const confusionTexts = {
  caption: "Rows: what it is. Columns: what it was taken for.",
  corner: "What it is",
  cell: (truth: number, answer: number, count: number) =>
    truth === answer
      ? `${count} times a ${truth} was read right`
      : `${count} times a ${truth} was taken for a ${answer}`,
} as const;
