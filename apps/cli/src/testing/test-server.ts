import { createReader } from "../read/create-reader.ts";
import type { FileReader } from "../read/open-reader.ts";
import { createServer, type RequestRecord, type ServerParts } from "../serve/create-server.ts";
import { PDF_DPI } from "./pdf.ts";

export const limits = { maxBytes: 200_000, maxPictures: 3, timeout: 5000, queue: 4 };
export const model = { name: "lenet", version: "1" };

/** The types of what is posted. */
export const png = { "content-type": "image/png" };
export const form = { "content-type": "multipart/form-data; boundary=edge" };
export const json = { "content-type": "application/json" };

/** A reader of this thread. */
export async function realReader(): Promise<FileReader> {
  const reader = await createReader({ options: {}, dpi: PDF_DPI, maxPages: 3 });
  return {
    read: (job) => reader.read(job),
    pagesOf: async () => ({ pages: [] }),
    close: async () => {},
  };
}

/** A server that listens nowhere yet, with small limits, and what it logs. */
export async function serverWith(parts: Partial<ServerParts> = {}) {
  const records: RequestRecord[] = [];
  const faults: unknown[] = [];
  const server = await createServer({
    reader: await realReader(),
    threads: 1,
    options: {},
    limits,
    model,
    version: "1.2.3",
    log: (record) => records.push(record),
    onFault: (error) => faults.push(error),
    ...parts,
  });
  return { ...server, records, faults };
}

export type TestServer = Awaited<ReturnType<typeof serverWith>>;

/** Post to it without a network. */
export function postTo(
  { app }: TestServer,
  url: string,
  body: unknown,
  headers: Record<string, string> = png,
) {
  return app.inject({ method: "POST", url, headers, payload: body as Buffer });
}

/** The body of a form: texts as they are, bytes as pictures. */
export function formOf(parts: readonly (readonly [name: string, value: string | Uint8Array])[]) {
  const pieces = parts.flatMap(([name, value]) => [
    Buffer.from(
      `--edge\r\nContent-Disposition: form-data; name="${name}"` +
        `${typeof value === "string" ? "" : `; filename="${name}.png"\r\nContent-Type: image/png`}\r\n\r\n`,
    ),
    Buffer.from(value),
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...pieces, Buffer.from("--edge--\r\n")]);
}
