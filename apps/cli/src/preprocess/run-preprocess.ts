import { join } from "node:path";
import type { Finding } from "@inkdigit/image-preprocess";
import type { ExitCode } from "../command.ts";
import { CommandError } from "../errors.ts";
import { makeFolder } from "../files/assert-writable.ts";
import { openDocument } from "../pages/open-document.ts";
import { inRanges } from "../pages/page-ranges.ts";
import { failedOutcome } from "../read/outcome.ts";
import { type Codec, pickCodec } from "../read/pick-codec.ts";
import { pictureName } from "../read/pictures/picture-name.ts";
import { readBytes } from "../read/read-bytes.ts";
import { openSource } from "../read/source.ts";
import { createStatusLine } from "../terminal/status-line.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { PreprocessArguments } from "./command.ts";
import { formatPreparation } from "./format-preparation.ts";
import { prepare } from "./prepare.ts";
import { writeSteps } from "./write-steps.ts";

/** What became of one picture: what `--json` prints, a line each. */
export interface Prepared {
  readonly file: string;
  /** The page, from 1, of a file that has pages. */
  readonly page?: number;
  /** What makes the digit unlike MNIST; only of a digit. */
  readonly findings?: readonly Finding[];
  readonly steps: readonly {
    readonly name: string;
    readonly width: number;
    readonly height: number;
  }[];
  /** What was written, the contact sheet last. */
  readonly files?: readonly string[];
  readonly error?: { readonly code: string; readonly message: string };
}

type Options = PreprocessArguments["options"];

/** Prepare the pictures that are named, one after the other, and say what was found. */
export async function runPreprocess(
  { options, operands }: PreprocessArguments,
  { out, err, input }: Terminal,
): Promise<ExitCode> {
  const source = await openSource(operands, {
    recursive: options.recursive,
    filesFrom: undefined,
    input,
  });
  if (options.steps !== undefined) await makeFolder(options.steps, "--steps");
  const codec = pickCodec();
  const status = createStatusLine(err);
  let failed = 0;
  let done = 0;
  for await (const found of source.pictures) {
    await status.show(() => `${found.file} (${done + 1} of ${source.total})`);
    const pages =
      "error" in found
        ? one({ file: found.file, steps: [], error: found.error })
        : preparePages(found.file, options, codec, source.total === 1);
    for await (const prepared of pages) {
      await status.clear();
      if (prepared.error) failed++;
      await out.write(
        options.json ? `${JSON.stringify(prepared)}\n` : formatPreparation(prepared, out.paint),
      );
    }
    done++;
  }
  await status.clear();
  return failed > 0 ? 1 : 0;
}

async function* one(prepared: Prepared): AsyncGenerator<Prepared> {
  yield prepared;
}

/** @param alone - Whether no other file is prepared, so that its pictures need no folder of their own. */
async function* preparePages(
  file: string,
  options: Options,
  codec: Codec,
  alone: boolean,
): AsyncGenerator<Prepared> {
  try {
    const document = await openDocument(await readBytes(file), {
      decode: codec.decode,
      dpi: options.dpi,
    });
    try {
      const numbers = Array.from({ length: document.pages }, (_, i) => i + 1).filter(
        (page) => !document.paged || !options.pages || inRanges(page, options.pages),
      );
      if (numbers.length === 0) {
        throw new CommandError("NO_PAGES", `"${file}" has none of the pages of --pages.`);
      }
      for (const number of numbers) {
        const page = document.paged ? { page: number } : {};
        const name = alone && !document.paged ? "" : pictureName({ file, ...page });
        try {
          const picture = await document.page(number);
          yield { file, ...page, ...(await preparePicture(picture, options, codec, name)) };
        } catch (error) {
          yield failure(file, error, page);
        }
      }
    } finally {
      document.close();
    }
  } catch (error) {
    yield failure(file, error);
  }
}

async function preparePicture(
  picture: Parameters<typeof prepare>[0],
  { as, grid = { rows: 9, columns: 9 }, steps: folder }: Options,
  { encodePng }: Codec,
  name: string,
): Promise<Omit<Prepared, "file" | "page">> {
  const { steps, findings, failure: error } = prepare(picture, { as, grid });
  const files =
    folder === undefined ? undefined : await writeSteps(join(folder, name), steps, encodePng);
  // That nothing is written on a picture is a finding, and no failure.
  const isBlank = findings?.some(({ problem }) => problem === "blank") ?? false;
  return {
    ...(findings && { findings }),
    steps: steps.map((step) => ({
      name: step.name,
      width: step.picture.width,
      height: step.picture.height,
    })),
    ...(files && { files }),
    ...(error && !isBlank && { error: { code: error.code, message: error.message } }),
  };
}

/** @throws What is no fault of the picture: that nothing can be written. */
function failure(file: string, error: unknown, page: { readonly page?: number } = {}): Prepared {
  if (error instanceof CommandError && error.code === "WRONG_USAGE") throw error;
  return { file, ...page, steps: [], error: failedOutcome(file, error).error };
}
