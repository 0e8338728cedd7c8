/** The text with its control characters replaced: a file's name must not steer the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, "�");
}
