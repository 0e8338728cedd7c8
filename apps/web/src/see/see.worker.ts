import type { RgbaImage } from "@inkdigit/image-preprocess";
import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { answerRequests } from "../worker/answer-requests.ts";
import { type Inside, lookInside, type Network } from "./look-inside.ts";
import type { PreparationSettings } from "./preparation/preparation-settings.ts";
import { type PreparedDigit, prepareDigit } from "./preparation/prepare-digit.ts";

export interface SeeRequest {
  readonly kind: "see";
  /** A digit with some paper around. */
  readonly picture: RgbaImage;
  readonly settings: PreparationSettings;
}

export interface SeeAnswer {
  readonly kind: "seen";
  readonly prepared: PreparedDigit;
  readonly network: Network;
  /** Undefined where nothing was left for the network to see. */
  readonly inside: Inside | undefined;
}

// Seen is the paper's network, whose few maps can be followed; what reads has many more.
const { network, inside } = lookInside(lenetWeights());

answerRequests<SeeRequest, SeeAnswer>(({ picture, settings }) => {
  const prepared = prepareDigit(picture, settings);
  const field = prepared.field?.data;
  return { kind: "seen", prepared, network, inside: field && inside(field) };
});
