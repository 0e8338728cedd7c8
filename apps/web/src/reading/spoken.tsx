import type { Reading } from "@inkdigit/classifier";
import { useEffect, useState } from "preact/hooks";
import { texts } from "../texts/texts.ts";
import { formatShare } from "../ui/format-share.ts";

/** The hand rests this long, in milliseconds, before a screen reader is told what was read. */
const rest = 700;

/** The reading for screen readers: said once the reading stays, not at every stroke. */
export function Spoken({ reading }: { reading: Reading | undefined }) {
  const [said, setSaid] = useState("");
  const sentence = reading ? sentenceFor(reading) : "";

  useEffect(() => {
    const timer = setTimeout(() => setSaid(sentence), rest);
    return () => clearTimeout(timer);
  }, [sentence]);

  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}

function sentenceFor({ status, text, confidence }: Reading): string {
  if (status === "blank") return texts.reading.blank;
  return `${texts.reading.announce(text.replaceAll("\n", ", "), formatShare(confidence))} ${texts.reading.status[status]}.`;
}
