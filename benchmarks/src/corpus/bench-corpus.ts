import { createClassifier } from "@inkdigit/classifier";
import { answer } from "./answer.ts";
import { corpusItems } from "./corpus-items.ts";
import { type CorpusReport, corpusReport, type TimedPicture } from "./corpus-report.ts";
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

/** Read a corpus of labelled pictures, in this thread. */
export async function benchCorpus(
  { corpus, only, limit }: CorpusOptions,
  onProgress: (what: string) => void,
): Promise<CorpusReport> {
  const items = await corpusItems(corpus, only, limit);
  const desk = await openPictures(corpus);
  const classifier = createClassifier();
  const verdicts: Verdict[] = [];
  const times: TimedPicture[] = [];
  for (const [i, item] of items.entries()) {
    if (item.source !== items[i - 1]?.source)
      onProgress(`${item.source} (${i} of ${items.length})`);
    const { outcome, seconds } = await answer(item, desk, classifier);
    verdicts.push(...verdictsOn(item, outcome));
    times.push({ source: item.source, name: item.name, seconds });
  }
  return corpusReport(verdicts, times);
}
