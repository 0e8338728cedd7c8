import { confidenceFor, createClassifier } from "@inkdigit/classifier";
import { pointForError, readModelFile, splitDigits } from "@inkdigit/lenet-model";
import { readerWeights } from "@inkdigit/lenet-model/models/reader";
import { type Digits, digitAt } from "@inkdigit/mnist-data";
import { loadMnistPart } from "@inkdigit/mnist-data/node";

/** What accepting from a confidence on gives. */
export interface Accepted {
  /** Share for review. */
  readonly review: number;
  /** Share of the accepted that is wrong. */
  readonly wrong: number;
}

export interface TargetErrorRow {
  /** The error that was asked for. */
  readonly target: number;
  /** The confidence of a reading that is asked for it. */
  readonly confidence: number;
  /** As the model's own curve has it, by the network's confidence. */
  readonly curve: Accepted;
  /** Digits that were held out, by the confidence of their readings. */
  readonly heldOut: Accepted;
  /** And test digits. */
  readonly test: Accepted;
}

const TARGETS = [0.005, 0.003, 0.002, 0.0015, 0.001];
/** MNIST's digits are enlarged so many times, dark on light, as a person would scan them. */
const SCALE = 4;

/** What `--target-error` keeps of its promise on digits of MNIST that are read as pictures. */
export async function benchTargetError(): Promise<TargetErrorRow[]> {
  const { card } = readModelFile(readerWeights());
  const train = await loadMnistPart("train");
  const { heldOut } = splitDigits(train, card.training.options.heldOut);
  const held = readAll({ ...train, ...heldOut });
  const test = readAll(await loadMnistPart("test"));
  return TARGETS.flatMap((target) => {
    const point = pointForError(card.errorReject ?? [], target);
    if (!point) return [];
    const confidence = confidenceFor(point.confidence);
    return [
      {
        target,
        confidence,
        curve: { review: point.rejected, wrong: point.error },
        heldOut: accepting(held, confidence),
        test: accepting(test, confidence),
      },
    ];
  });
}

interface Answer {
  readonly confidence: number;
  readonly isRight: boolean;
}

function readAll(digits: Digits): Answer[] {
  const classifier = createClassifier();
  return Array.from(digits.labels, (label, index) => {
    const { confidence, text } = classifier.read(enlarged(digits, index), { as: "digit" });
    return { confidence, isRight: text === `${label}` };
  });
}

function enlarged(digits: Digits, index: number) {
  const { data, width, height } = digitAt(digits, index);
  const side = width * SCALE;
  const pixels = Uint8Array.from({ length: side * height * SCALE }, (_, i) => {
    const x = Math.floor((i % side) / SCALE);
    const y = Math.floor(i / side / SCALE);
    return 255 - data[y * width + x]!;
  });
  return { width: side, height: height * SCALE, data: pixels };
}

function accepting(answers: readonly Answer[], least: number): Accepted {
  const accepted = answers.filter(({ confidence }) => confidence >= least);
  const wrong = accepted.filter(({ isRight }) => !isRight).length;
  return {
    review: 1 - accepted.length / answers.length,
    wrong: wrong / Math.max(1, accepted.length),
  };
}
