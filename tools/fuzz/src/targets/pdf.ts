import { ImageError } from "@inkdigit/image-preprocess";
import { CommandError } from "../../../../apps/cli/src/errors.ts";
import { openPdf } from "../../../../apps/cli/src/pages/pdf.ts";
import { pdfOf } from "../../../../apps/cli/src/testing/pdf.ts";
import { planeOf } from "../../../../apps/cli/src/testing/pictures.ts";
import { wordMutation } from "../mutate/mutate-text.ts";
import type { Target } from "../target.ts";
import { MAX_PIXELS } from "./picture-files.ts";

const WORDS = [
  "/FlateDecode /ASCIIHexDecode /LZWDecode /RunLengthDecode /CCITTFaxDecode /DCTDecode /JPXDecode",
  "/JBIG2Decode /Crypt /DecodeParms << /Predictor 15 /Columns 99999 >> /ImageMask true",
  "/Kids [2 0 R 3 0 R] /Parent 3 0 R /Count 99999999 /Count -1 /Pages 1 0 R",
  "/MediaBox [0 0 1e9 1e9] /MediaBox [0 0 -5 0] /Rotate 90 /UserUnit 1e6",
  "/Subtype /Form /Group << /S /Transparency >> /SMask 5 0 R /Pattern /Shading /PatternType 1",
  "/Encrypt << /Filter /Standard /V 5 >> /Type /ObjStm /Type /XRef /Prev 0 /XRefStm 9",
  "/AcroForm << /Fields [3 0 R] >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
  "<< >> [ ] ( ) < > stream endstream endobj obj 0 R trailer startxref xref",
  "1e308 -2147483649 99999999999999999999 0.0000001 true null",
].flatMap((line) => [line, ...line.split(" ")]);

export const pdf: Target = {
  summary: "PDF, drawn by PDFium",
  async seeds() {
    const planes = [planeOf(24, 12, (x) => 10 * x), planeOf(8, 20, (_, y) => 12 * y)];
    return [pdfOf(planes), pdfOf(planes.slice(1)), drawn()];
  },
  mutate: wordMutation(WORDS),
  open: async () => ({
    async read(input) {
      const document = await openPdf(input, { dpi: 72, maxPixels: MAX_PIXELS });
      try {
        for (let page = 1; page <= Math.min(2, document.pages); page++) await document.page(page);
        return document.pages === 1 ? "a page" : "pages";
      } finally {
        document.close();
      }
    },
    isForeseen: (error) => error instanceof ImageError || error instanceof CommandError,
  }),
};

/** A page of lines, text and a pattern, nothing of it packed. */
function drawn(): Uint8Array {
  const drawing =
    "1 0 0 RG 2 w 5 5 m 60 70 l S BT /F1 12 Tf 10 40 Td (2048) Tj ET q 1 0 0 1 5 5 cm /X1 Do Q";
  const form = "0 0 10 10 re f";
  return Buffer.from(`%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 80 80] /Contents 4 0 R /Rotate 90
/Resources << /Font << /F1 5 0 R >> /XObject << /X1 6 0 R >> >> >> endobj
4 0 obj << /Length ${drawing.length} >> stream
${drawing}
endstream endobj
5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
6 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 20 20] /Length ${form.length} >> stream
${form}
endstream endobj
trailer << /Size 7 /Root 1 0 R >>
`);
}
