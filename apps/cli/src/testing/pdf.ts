import { deflateSync } from "node:zlib";
import type { Plane } from "@inkdigit/image-preprocess";

/** Dots an inch of the pages that {@link pdfOf} makes: a pixel of a picture is a dot. */
export const PDF_DPI = 72;

/** A page with one picture, as far as the PDF says; what is in its streams may be something else. */
export interface PdfPage {
  /** What is drawn, in the language of PDF. The picture is `/Picture`. */
  readonly drawing: PdfStream;
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly picture: PdfStream & { readonly width: number; readonly height: number };
}

export interface PdfStream {
  /** As in `/FlateDecode`; nothing where it is as it is. */
  readonly filter?: string;
  readonly data: Uint8Array;
}

/** A PDF, each page one grey picture as large as itself. */
export function pdfOf(pages: readonly Plane[]): Uint8Array {
  return pdfOfPages(
    pages.map(({ width, height, data }) => ({
      drawing: { data: Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /Picture Do Q`) },
      width,
      height,
      picture: { width, height, filter: "/FlateDecode", data: deflateSync(data) },
    })),
  );
}

/** A PDF of pages that are each what they are said to be. */
export function pdfOfPages(pages: readonly PdfPage[]): Uint8Array {
  const objects: (Buffer | string)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${3 + 3 * i} 0 R`).join(" ")}] >>`,
  ];
  for (const [i, { width, height, drawing, picture }] of pages.entries()) {
    const first = 3 + 3 * i;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${first + 1} 0 R ` +
        `/Resources << /XObject << /Picture ${first + 2} 0 R >> >> >>`,
      streamOf("", drawing),
      streamOf(
        `/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} ` +
          "/BitsPerComponent 8 /ColorSpace /DeviceGray",
        picture,
      ),
    );
  }
  return assemble(objects);
}

function streamOf(entries: string, { filter, data }: PdfStream): Buffer {
  const packing = filter === undefined ? "" : `/Filter ${filter}`;
  return Buffer.concat([
    Buffer.from(`<< ${entries} ${packing} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from("\nendstream"),
  ]);
}

/** The objects one after the other, then the table of where each is. */
function assemble(objects: readonly (Buffer | string)[]): Uint8Array {
  const parts = [Buffer.from("%PDF-1.4\n")];
  const places: number[] = [];
  let length = parts[0]!.length;
  const add = (part: Buffer | string) => {
    const bytes = Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [i, object] of objects.entries()) {
    places.push(length);
    add(`${i + 1} 0 obj\n`);
    add(object);
    add("\nendobj\n");
  }
  const table = length;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const place of places) add(`${String(place).padStart(10, "0")} 00000 n \n`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
}
