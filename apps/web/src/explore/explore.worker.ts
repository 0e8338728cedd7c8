import type { LabelledDigits } from "@inkdigit/lenet-model";
import { assertPreparation, evaluate, mnistField, openModel } from "@inkdigit/lenet-model";
import { testDigits } from "../digits/digit-files.ts";
import { loadDigits } from "../digits/load-digits.ts";
import { answerRequests } from "../worker/answer-requests.ts";
import type { Judgement } from "./judgement.ts";

export type ExploreRequest =
  | { readonly kind: "load"; readonly folder: string }
  /** What a model says of the digits that were loaded. */
  | { readonly kind: "judge"; readonly model: Uint8Array };

export type ExploreAnswer =
  | { readonly kind: "loaded"; readonly digits: LabelledDigits }
  | { readonly kind: "judged"; readonly judgement: Judgement };

let digits: Promise<LabelledDigits> | undefined;

answerRequests<ExploreRequest, ExploreAnswer>(async (request) => {
  switch (request.kind) {
    case "load":
      digits = loadDigits([testDigits], request.folder);
      return { kind: "loaded", digits: await digits };
    case "judge":
      return { kind: "judged", judgement: judge(request.model, await digits!) };
  }
});

function judge(file: Uint8Array, { images, labels }: LabelledDigits): Judgement {
  const model = openModel(file);
  assertPreparation(mnistField, model.preparation);
  const { probabilities } = model.predict(images);
  const { accuracy, interval } = evaluate(probabilities, labels);
  const answers = Uint8Array.from(labels, (_, i) => {
    const row = probabilities.subarray(i * 10, i * 10 + 10);
    return row.indexOf(Math.max(...row));
  });
  return { answers, probabilities, accuracy, interval };
}
