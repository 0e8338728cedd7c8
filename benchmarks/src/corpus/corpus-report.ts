import { type Machine, thisMachine } from "../inference/machine.ts";
import { type Bin, expectedCalibrationError, reliabilityBins } from "./calibration.ts";
import { groups, verdictsOf } from "./group.ts";
import { type RejectionPoint, rejectionCurve } from "./rejection.ts";
import { type KindMean, kindMeans, type Tally, tallies } from "./tally.ts";
import type { Verdict } from "./verdict.ts";

/** How a corpus of real pictures is read. */
export interface CorpusReport {
  readonly benchmark: "corpus";
  readonly sources: readonly Tally[];
  readonly means: readonly KindMean[];
  readonly charts: readonly GroupChart[];
  readonly speed: Speed;
}

/** How far confidence can be trusted, in one group of pictures. */
export interface GroupChart {
  readonly group: string;
  readonly about: string;
  readonly bins: readonly Bin[];
  /** 0 to 1. */
  readonly expectedCalibrationError: number;
  readonly curve: readonly RejectionPoint[];
  /** What the default threshold turns away, and what is wrong of the rest. */
  readonly atDefault: { readonly rejected: number; readonly error: number };
  /** Items in which there is something to read, or something was read. */
  readonly items: number;
  readonly accepted: number;
}

export interface Speed {
  readonly machine: Machine;
  /** What decoded the files. */
  readonly decoder: string;
  readonly pictures: number;
  /** For decoding and reading in one thread, of all pictures together. */
  readonly seconds: number;
  /** Of the processor. */
  readonly processorSeconds: number;
  readonly median: number;
  /** What 95% of the pictures need at most. */
  readonly most95: number;
  /** The slowest first. */
  readonly slowest: readonly TimedPicture[];
}

export interface TimedPicture {
  readonly source: string;
  readonly name: string;
  readonly seconds: number;
  readonly processorSeconds: number;
}

/** How many of the slowest pictures are named. */
const SLOWEST = 10;

export function corpusReport(
  verdicts: readonly Verdict[],
  times: readonly TimedPicture[],
  decoder: string,
): CorpusReport {
  const sources = tallies(verdicts);
  return {
    benchmark: "corpus",
    sources,
    means: kindMeans(sources),
    charts: groupCharts(verdicts),
    speed: speedOf(times, decoder),
  };
}

/** One chart for each group that has pictures. */
export function groupCharts(verdicts: readonly Verdict[]): GroupChart[] {
  return groups.flatMap((group) => {
    const own = verdictsOf(group, verdicts);
    if (own.length === 0) return [];
    const sure = own.flatMap(({ confidence, isRight }) =>
      confidence === undefined ? [] : [{ confidence, isRight }],
    );
    const bins = reliabilityBins(sure);
    const accepted = own.filter(({ status }) => status === "accepted");
    const wrong = accepted.filter(({ isRight }) => !isRight).length;
    return [
      {
        group: group.name,
        about: group.about,
        bins,
        expectedCalibrationError: expectedCalibrationError(bins),
        curve: rejectionCurve(own),
        atDefault: {
          rejected: 1 - accepted.length / own.length,
          error: accepted.length === 0 ? 0 : wrong / accepted.length,
        },
        items: own.length,
        accepted: accepted.length,
      },
    ];
  });
}

function speedOf(times: readonly TimedPicture[], decoder: string): Speed {
  const slowest = [...times].sort((a, b) => b.seconds - a.seconds);
  const at = (share: number) => slowest[Math.floor((1 - share) * slowest.length)]?.seconds ?? 0;
  return {
    machine: thisMachine(),
    decoder,
    pictures: times.length,
    seconds: times.reduce((sum, { seconds }) => sum + seconds, 0),
    processorSeconds: times.reduce((sum, { processorSeconds }) => sum + processorSeconds, 0),
    median: at(0.5),
    most95: at(0.95),
    slowest: slowest.slice(0, SLOWEST),
  };
}
