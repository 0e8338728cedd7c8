import { createClassifier } from "@inkdigit/classifier";
import { invert, type LumaImage, resize } from "@inkdigit/image-preprocess";
import { openModel, wilsonInterval } from "@inkdigit/lenet-model";
import { readerWeights } from "@inkdigit/lenet-model/models/reader";
import type { Digits } from "@inkdigit/mnist-data";
import { loadMnistPart } from "@inkdigit/mnist-data/node";

/** What the way through a picture costs: the test digits direct, and read back from pictures. */
export interface AsPicturesReport {
  readonly benchmark: "as-pictures";
  readonly cases: readonly AsPicturesCase[];
}

export interface AsPicturesCase {
  readonly name: string;
  readonly digits: number;
  /** Share read right. */
  readonly accuracy: number;
  /** Wilson's 95% interval of the accuracy. */
  readonly interval: readonly [number, number];
  /** In percentage points. */
  readonly lessThanDirect: number;
  /** Digits in which nothing was found. */
  readonly blank: number;
}

const SIDE = 28;
const PIXELS = SIDE * SIDE;
const TIMES = 4;

/** MNIST's test digits, enlarged four times, dark on white, and read as pictures of one digit. */
export async function benchAsPictures(): Promise<AsPicturesReport> {
  const digits = await loadMnistPart("test");
  const direct = directAccuracy(digits);
  const cases = [caseOf("direct", digits.count, direct * digits.count, 0, direct)];
  for (const interpolation of ["nearest", "linear", "cubic"] as const) {
    const { right, blank } = readAll(digits, (digit) =>
      resize(digit, { width: TIMES * SIDE, height: TIMES * SIDE, interpolation }),
    );
    const name = `enlarged ${TIMES} times, ${interpolation}, dark on white`;
    cases.push(caseOf(name, digits.count, right, blank, direct));
  }
  return { benchmark: "as-pictures", cases };
}

function directAccuracy({ images, labels, count }: Digits): number {
  const { probabilities } = openModel(readerWeights()).predict(images);
  let right = 0;
  for (let i = 0; i < count; i++) {
    const ten = probabilities.subarray(10 * i, 10 * i + 10);
    if (ten.indexOf(Math.max(...ten)) === labels[i]) right++;
  }
  return right / count;
}

function readAll(
  { images, labels, count }: Digits,
  draw: (digit: LumaImage) => LumaImage,
): { right: number; blank: number } {
  const classifier = createClassifier();
  let right = 0;
  let blank = 0;
  for (let i = 0; i < count; i++) {
    const data = images.subarray(i * PIXELS, (i + 1) * PIXELS);
    const answer = classifier.classify(invert(draw({ width: SIDE, height: SIDE, data })));
    if (!answer) blank++;
    else if (answer.digit === labels[i]) right++;
  }
  return { right, blank };
}

function caseOf(
  name: string,
  digits: number,
  right: number,
  blank: number,
  direct: number,
): AsPicturesCase {
  const accuracy = right / digits;
  return {
    name,
    digits,
    accuracy,
    interval: wilsonInterval(right, digits),
    lessThanDirect: 100 * (direct - accuracy),
    blank,
  };
}
