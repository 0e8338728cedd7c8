/** A message as a sentence: with a capital, and a full stop unless it ends otherwise. */
export function sentence(message: string): string {
  const text = message.trim();
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?)]$/.test(begun) || begun.includes("\n") ? begun : `${begun}.`;
}
