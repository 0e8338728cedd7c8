import { mayHavePages } from "../pages/may-have-pages.ts";
import type { Found } from "./find-pictures.ts";
import type { FileReader } from "./open-reader.ts";
import type { FailedOutcome, Outcome } from "./outcome.ts";

/** One page of one file, or a path that led to none. */
export type PageJob =
  | { readonly file: string; readonly page?: number; readonly key: string }
  | { readonly failed: readonly Outcome[]; readonly key: string };

/**
 * A job for each picture: of a file with pages one for each page that is wanted.
 *
 * @param onPages - Told how many pages a file has, when it has any.
 */
export async function* jobsOf(
  pictures: AsyncIterable<Found>,
  reader: Pick<FileReader, "pagesOf">,
  onPages: (count: number) => void,
): AsyncGenerator<PageJob, void, undefined> {
  const keys = new Set<string>();
  /** A file may be named twice; then it is read twice, and its second jobs have keys of their own. */
  const keyOf = (file: string, page?: number): string => {
    for (let time = 1; ; time++) {
      const key = JSON.stringify([file, page ?? 0, time]);
      if (keys.has(key)) continue;
      keys.add(key);
      return key;
    }
  };

  for await (const found of pictures) {
    const { file } = found;
    if ("status" in found) {
      yield { failed: [found satisfies FailedOutcome], key: keyOf(file) };
    } else if (file === "-" || !(await mayHavePages(file))) {
      yield { file, key: keyOf(file) };
    } else {
      const answer = await reader.pagesOf(file);
      if ("outcomes" in answer) {
        yield { failed: answer.outcomes, key: keyOf(file) };
        continue;
      }
      onPages(answer.pages.length);
      for (const page of answer.pages) yield { file, page, key: keyOf(file, page) };
    }
  }
}
