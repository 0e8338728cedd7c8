import { useEffect, useRef } from "preact/hooks";
import { type Shortcut, shortcutOf } from "./shortcuts.ts";

/** Runs the page's actions from the keyboard, save where someone types. */
export function useShortcuts(actions: Readonly<Record<Shortcut, () => void>>): void {
  const now = useRef(actions);
  now.current = actions;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      if (!shortcut || isTyped(event.target)) return;
      event.preventDefault();
      now.current[shortcut]();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

/** Where someone types, and in dialogs, keys have a meaning of their own. */
function isTyped(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, dialog") !== null
  );
}
