import type { Reading } from "@inkdigit/classifier";
import { texts } from "../texts/texts.ts";
import { SaveIcon } from "../ui/icons.tsx";
import { saveFile } from "../ui/save-file.ts";
import { readingCsv, readingJson } from "./reading-files.ts";

interface SaveButtonsProps {
  /** Of the picture that was read. */
  readonly name: string;
  readonly reading: Reading;
}

const formats = [
  { label: texts.reading.asCsv, ending: "csv", type: "text/csv", write: readingCsv },
  { label: texts.reading.asJson, ending: "json", type: "application/json", write: readingJson },
] as const;

/** Saves the reading as a file. */
export function SaveButtons({ name, reading }: SaveButtonsProps) {
  return (
    <>
      {formats.map(({ label, ending, type, write }) => (
        <button
          key={ending}
          type="button"
          class="quiet-button"
          aria-label={`${texts.reading.save} ${label}`}
          onClick={() =>
            saveFile(`${texts.reading.fileName(name)}.${ending}`, type, write(name, reading))
          }
        >
          <SaveIcon />
          {label}
        </button>
      ))}
    </>
  );
}
