import { readModelFile, type TrainingOptions, type TrainingRun } from "@inkdigit/lenet-model";
import { publishedModels } from "@inkdigit/lenet-model/models";
import { CommandError } from "../errors.ts";

/**
 * The network that a recipe learns from, if it does.
 *
 * @throws {CommandError} `MISSING_MODEL` where its weights do not come with the package.
 */
export async function loadTeacher({
  distillation,
}: TrainingOptions): Promise<TrainingRun["teacher"]> {
  if (!distillation) return undefined;
  const load = publishedModels.get(distillation.teacher);
  if (!load) {
    throw new CommandError(
      "MISSING_MODEL",
      `The recipe learns from ${distillation.teacher}, whose weights are not published.`,
    );
  }
  const { card, weights } = readModelFile(await load());
  return { architecture: card.architecture, weights };
}
