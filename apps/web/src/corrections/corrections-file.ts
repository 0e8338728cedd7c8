import type { Correction } from "./correction.ts";

/** What corrections are exported as. */
interface CorrectionsFile {
  readonly format: "inkdigit-corrections 1";
  readonly corrections: readonly {
    readonly label: number;
    readonly read: number;
    readonly date: string;
    /** 28 rows of 28 pixels, 0 is paper, 255 is ink, in base64. */
    readonly field: string;
  }[];
}

/** Corrections as the text of a JSON file. */
export function correctionsFile(corrections: readonly Correction[]): string {
  const file: CorrectionsFile = {
    format: "inkdigit-corrections 1",
    corrections: corrections.map(({ label, read, date, field }) => ({
      label,
      read,
      date,
      field: btoa(Array.from(field, (ink) => String.fromCharCode(ink)).join("")),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
