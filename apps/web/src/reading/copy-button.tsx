import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { texts } from "../texts/texts.ts";
import { CheckIcon, CopyIcon } from "../ui/icons.tsx";

interface CopyButtonProps {
  readonly label: string;
  /** What is copied, asked for when it is. */
  readonly text: () => string;
  /** While this stays, what was copied is what would be. */
  readonly of: unknown;
  readonly icon?: JSX.Element;
  readonly title?: string;
}

/** Puts a text on the clipboard. Absent where the page may not reach it. */
export function CopyButton({ label, text, of, icon = <CopyIcon />, title }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => setCopied(false), [of]);
  if (!navigator.clipboard) return null;

  return (
    <button
      type="button"
      class="quiet-button"
      title={title}
      onClick={() => navigator.clipboard.writeText(text()).then(() => setCopied(true))}
    >
      {copied ? <CheckIcon /> : icon}
      <span aria-live="polite">{copied ? texts.reading.copied : label}</span>
    </button>
  );
}
