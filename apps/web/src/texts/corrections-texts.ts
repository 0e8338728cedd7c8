/** What is said of the corrections that are kept. */
export const correctionsTexts = {
  heading: "Your corrections",
  kept: (count: number) =>
    count === 1
      ? "One digit that you put right is kept on this device, and nowhere else."
      : `${count} digits that you put right are kept on this device, and nowhere else.`,
  one: (read: number, label: number, date: string) =>
    `A ${label} that was read as ${read}, ${date}`,
  remove: (label: number) => `Delete this ${label}`,
  save: "Export",
  fileName: "inkdigit-corrections.json",
  removeAll: "Delete all",
  sure: (count: number) => `Really delete ${count}?`,
} as const;
