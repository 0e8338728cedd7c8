import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";

/** A file as a visitor would give it. */
export interface GivenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Bytes that call themselves a PNG. */
export function picture(name: string, bytes: Uint8Array): GivenFile {
  return { name, type: "image/png", bytes };
}

/** One of the sample pictures that come with the command line. */
export async function sample(name: string): Promise<GivenFile> {
  const bytes = await readFile(new URL(`../../../cli/samples/${name}`, import.meta.url));
  return { name, type: name.endsWith(".png") ? "image/png" : "image/jpeg", bytes };
}

/** Drops files on the page. */
export async function drop(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  await dispatch(page, "drop", files);
}

/** Pastes files into the page. */
export async function paste(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  await dispatch(page, "paste", files);
}

async function dispatch(
  page: Page,
  kind: "drop" | "paste",
  files: readonly GivenFile[],
): Promise<void> {
  const sent = files.map(({ name, type, bytes }) => ({
    name,
    type,
    base64: Buffer.from(bytes).toString("base64"),
  }));
  await page.evaluate(
    ({ kind, sent }) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of sent) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      const bubbles = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        kind === "drop"
          ? new DragEvent("drop", { ...bubbles, dataTransfer: transfer })
          : new ClipboardEvent("paste", { ...bubbles, clipboardData: transfer }),
      );
    },
    { kind, sent },
  );
}
