import type { DigitModel, Evaluation } from "@inkdigit/lenet-model";

/** The figures of an evaluation as `inkdigit evaluate --json` gives them. */
export function jsonEvaluation(
  { name, version }: Pick<DigitModel, "name" | "version">,
  evaluation: Evaluation,
): object {
  const { calibrationError, rejection, ...figures } = evaluation;
  return {
    model: { name, version },
    ...figures,
    ece: calibrationError,
    // By the share of the digits that is set aside.
    errorAtReject: Object.fromEntries(rejection.map(({ rejected, error }) => [rejected, error])),
  };
}
