import type { ClassifierOptions } from "@inkdigit/classifier";
import { proofreader3Weights } from "@inkdigit/lenet-model/models/proofreader3";
import { proofreader5Weights } from "@inkdigit/lenet-model/models/proofreader5";

/** What is read with where no model is named: the published reader, and its proofreaders. */
export const published: ClassifierOptions = {
  proofreaders: [proofreader3Weights, proofreader5Weights],
};
