import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { answerRequests } from "../worker/answer-requests.ts";
import { type Inside, lookInside, type Network } from "./look-inside.ts";

export interface SeeRequest {
  readonly kind: "look-inside";
  /** 28×28 ink. */
  readonly field: Uint8Array;
}

export interface SeeAnswer {
  readonly kind: "inside";
  readonly network: Network;
  readonly inside: Inside;
}

// Seen is the paper's network, whose few maps can be followed; what reads has many more.
const { network, inside } = lookInside(lenetWeights());

answerRequests<SeeRequest, SeeAnswer>(({ field }) => ({
  kind: "inside",
  network,
  inside: inside(field),
}));
