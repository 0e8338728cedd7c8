export type Shortcut = "undo" | "redo" | "clear" | "back";

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a key means here: Ctrl on most keyboards, ⌘ on a Mac. */
export function shortcutOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): Shortcut | undefined {
  if (altKey) return undefined;
  const letter = key.toLowerCase();
  if (ctrlKey || metaKey) {
    if (letter === "z") return shiftKey ? "redo" : "undo";
    return letter === "y" && !shiftKey ? "redo" : undefined;
  }
  if (key === "Delete" || key === "Backspace") return "clear";
  return key === "Escape" ? "back" : undefined;
}
