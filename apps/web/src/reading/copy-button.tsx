import { useEffect, useState } from "preact/hooks";
import { texts } from "../texts/texts.ts";
import { CheckIcon, CopyIcon } from "../ui/icons.tsx";

/** Puts `text` on the clipboard. Absent where the page may not reach it. */
export function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => setCopied(false), [text]);
  if (!navigator.clipboard) return null;

  return (
    <button
      type="button"
      class="quiet-button"
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      {copied ? <CheckIcon /> : <CopyIcon />}
      <span aria-live="polite">{copied ? texts.reading.copied : texts.reading.copy}</span>
    </button>
  );
}
