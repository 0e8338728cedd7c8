import { createHash } from "node:crypto";
import type { Classifier, ReadOptions } from "@inkdigit/classifier";
import type { LumaImage, RgbaImage } from "@inkdigit/image-preprocess";
import { CommandError } from "../errors.ts";
import type { Document } from "../pages/document.ts";
import { openDocument } from "../pages/open-document.ts";
import { formatRanges, inRanges, type PageRange } from "../pages/page-ranges.ts";
import { failedOutcome, type Outcome, type ReadOutcome, readOutcome } from "./outcome.ts";
import type { Decode } from "./pick-codec.ts";
import { readBytes } from "./read-bytes.ts";

/** What is to be read: a file, or bytes that have a name; one page of it, or all that are wanted. */
export interface ReadJob {
  /** The path, or the name of the bytes. */
  readonly file: string;
  readonly bytes?: Uint8Array;
  /** Only this page, from 1. */
  readonly page?: number;
  /** How to read this one, where it differs. */
  readonly options?: ReadOptions;
}

/** What documents are read with, and how. */
export interface ReadingDesk<Picture = RgbaImage | LumaImage> {
  readonly decode: Decode<Picture>;
  readonly classifier: Pick<Classifier, "read">;
  readonly options: ReadOptions;
  /** Dots an inch that the pages of a PDF are drawn with. */
  readonly dpi: number;
  /** The pages that are wanted of a document that has pages; all where it is left out. */
  readonly pages?: readonly PageRange[] | undefined;
  /** The most pixels that a page may have. */
  readonly maxPixels?: number | undefined;
  /** The most pages that are read of a document. */
  readonly maxPages?: number | undefined;
  /** Called with each picture that was read, before its outcome is given. */
  onRead?(outcome: ReadOutcome, picture: Picture | RgbaImage): Promise<void>;
}

/** Reads documents, one after the other. */
export interface DocumentReader {
  /**
   * The numbers of the pages that are wanted of a document.
   *
   * @throws Whatever goes wrong; {@link read} has it as an outcome.
   */
  pagesOf(file: string): Promise<number[]>;
  /** What became of each page. Never rejects: whatever goes wrong is an outcome. */
  read(job: ReadJob): Promise<Outcome[]>;
}

/**
 * Reads one page at a time, however many are asked for at once. Keeps the file that was opened last,
 * since its pages are asked for one after the other.
 */
export function openDocumentReader<Picture extends RgbaImage | LumaImage>(
  desk: ReadingDesk<Picture>,
): DocumentReader {
  let open: (OpenFile<Picture> & { readonly file: string }) | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const mine = turn.then(task);
    turn = mine.catch(() => {});
    return mine;
  }

  async function fileAt(file: string, bytes?: Uint8Array): Promise<OpenFile<Picture>> {
    if (open && open.file === file && !bytes && file !== "-") return open;
    open?.document.close();
    open = undefined;
    open = { file, ...(await openFile(bytes ?? (await readBytes(file)), desk)) };
    return open;
  }

  return {
    pagesOf: (file) => inTurn(async () => wantedPages((await fileAt(file)).document, file, desk)),
    read: (job) => inTurn(() => read(job)),
  };

  async function read({ file, bytes, page, options = desk.options }: ReadJob): Promise<Outcome[]> {
    let wanted: readonly number[];
    let opened: OpenFile<Picture>;
    try {
      opened = await fileAt(file, bytes);
      wanted = page === undefined ? wantedPages(opened.document, file, desk) : [page];
    } catch (error) {
      return [failedOutcome(file, error, page)];
    }
    const outcomes: Outcome[] = [];
    for (const number of wanted) outcomes.push(await readPage(opened, { file, number, options }));
    return outcomes;
  }

  async function readPage(
    { document, sha256 }: OpenFile<Picture>,
    { file, number, options }: { file: string; number: number; options: ReadOptions },
  ): Promise<Outcome> {
    const page = document.paged ? number : undefined;
    try {
      const picture = await document.page(number);
      const reading = desk.classifier.read(picture, options);
      const outcome = readOutcome({ file, page }, sha256, reading);
      await desk.onRead?.(outcome, picture);
      return outcome;
    } catch (error) {
      return failedOutcome(file, error, page);
    }
  }
}

interface OpenFile<Picture> {
  readonly document: Document<Picture | RgbaImage>;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}

async function openFile<Picture>(
  bytes: Uint8Array,
  desk: ReadingDesk<Picture>,
): Promise<OpenFile<Picture>> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { document: await openDocument(bytes, desk), sha256 };
}

function wantedPages(
  document: Pick<Document, "pages" | "paged">,
  file: string,
  { pages, maxPages }: Pick<ReadingDesk, "pages" | "maxPages">,
): number[] {
  const all = Array.from({ length: document.pages }, (_, i) => i + 1);
  const wanted = document.paged && pages ? all.filter((page) => inRanges(page, pages)) : all;
  if (wanted.length === 0) {
    const has = `"${file}" has ${all.length} ${all.length === 1 ? "page" : "pages"}`;
    throw new CommandError("NO_PAGES", `${has}, and none of --pages ${formatRanges(pages!)}.`);
  }
  if (maxPages !== undefined && wanted.length > maxPages) {
    throw new CommandError(
      "TOO_MANY_PAGES",
      `"${file}" has ${wanted.length} pages, more than the ${maxPages} that are allowed.`,
    );
  }
  return wanted;
}
