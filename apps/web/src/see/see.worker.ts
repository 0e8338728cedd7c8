import type { Box } from "@inkdigit/image-preprocess";
import { decode } from "@inkdigit/image-preprocess/browser";
import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { answerRequests } from "../worker/answer-requests.ts";
import { type CutOut, createCutter, type Sheet } from "./cut-out.ts";
import { type Inside, lookInside, type Network } from "./look-inside.ts";
import type { PreparationSettings } from "./preparation/preparation-settings.ts";
import { type PreparedDigit, prepareDigit } from "./preparation/prepare-digit.ts";

export interface SeeRequest {
  readonly kind: "see";
  /** Left out where it is that of the last request. */
  readonly sheet: Sheet | undefined;
  /** Where the digit stands on it, and where others do. */
  readonly box: Box;
  readonly others: readonly Box[];
  readonly settings: PreparationSettings;
}

export interface SeeAnswer {
  readonly kind: "seen";
  readonly cutOut: CutOut;
  readonly prepared: PreparedDigit;
  readonly network: Network;
  /** Undefined where nothing was left for the network to see. */
  readonly inside: Inside | undefined;
}

// Seen is the paper's network, whose few maps can be followed; what reads has many more.
const { network, inside } = lookInside(lenetWeights());
const cut = createCutter(decode);

answerRequests<SeeRequest, SeeAnswer>(async ({ sheet, box, others, settings }) => {
  const cutOut = (await cut(sheet, box, others))!;
  const prepared = prepareDigit(cutOut.picture, settings);
  const field = prepared.field?.data;
  return { kind: "seen", cutOut, prepared, network, inside: field && inside(field) };
});
