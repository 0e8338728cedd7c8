import { createRunner, openModel, readModelFile } from "@inkdigit/lenet-model";
import { openModelFile } from "../model/open-model-file.ts";
import type { Contestant } from "./contestant.ts";

/**
 * Networks by the names of published weights, or by files.
 *
 * @throws {CommandError} `WRONG_USAGE` where one of them cannot be read or is no model.
 */
export function loadContestants(models: readonly string[]): Promise<Contestant[]> {
  return Promise.all(
    models.map((given) =>
      openModelFile(given, (bytes): Contestant => {
        const { card, weights } = readModelFile(bytes);
        const model = openModel(bytes);
        return {
          name: given,
          version: card.version,
          architecture: card.architecture,
          network: createRunner(card.architecture, weights),
          predict: (fields) => model.predict(fields).probabilities,
        };
      }),
    ),
  );
}
