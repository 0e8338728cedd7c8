import { createClassifier } from "@inkdigit/classifier";
import { published } from "../../../apps/cli/src/read/published.ts";
import { answer } from "./answer.ts";
import { corpusItems } from "./corpus-items.ts";
import { type CorpusReport, corpusReport, type TimedPicture } from "./corpus-report.ts";
import { type ErrorPicture, errorPictures } from "./error-picture.ts";
import { openPictures } from "./open-pictures.ts";
import { type Verdict, verdictsOn } from "./verdict.ts";

export interface CorpusOptions {
  /** The folder of the corpus. */
  readonly corpus: string;
  /** The sources that are wanted; all when there are none. */
  readonly only: readonly string[];
  /** The most pictures of each kind and source. */
  readonly limit: number;
}

/** A corpus as it was read. */
export interface CorpusRun {
  readonly report: CorpusReport;
  /** Every wrong answer. */
  readonly errors: readonly ErrorPicture[];
}

/** Read a corpus of labelled pictures, in this thread. */
export async function benchCorpus(
  { corpus, only, limit }: CorpusOptions,
  onProgress: (what: string) => void,
): Promise<CorpusRun> {
  const items = await corpusItems(corpus, only, limit);
  const desk = await openPictures(corpus);
  const classifier = createClassifier(published);
  const verdicts: Verdict[] = [];
  const times: TimedPicture[] = [];
  const errors: ErrorPicture[] = [];
  for (const [i, item] of items.entries()) {
    if (item.source !== items[i - 1]?.source)
      onProgress(`${item.source} (${i} of ${items.length})`);
    const given = await answer(item, desk, classifier);
    const own = verdictsOn(item, given.outcome);
    verdicts.push(...own);
    errors.push(...(await errorPictures(own, given, classifier)));
    const { seconds, processorSeconds } = given;
    times.push({ source: item.source, name: item.name, seconds, processorSeconds });
  }
  return { report: corpusReport(verdicts, times, desk.decoder), errors };
}
