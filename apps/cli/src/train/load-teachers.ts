import { readModelFile, type TrainingOptions, type TrainingRun } from "@inkdigit/lenet-model";
import { openModelFile } from "../model/open-model-file.ts";

/**
 * The networks that a training learns from, if it does: published ones by name, or files.
 *
 * @throws {CommandError} `WRONG_USAGE` where one cannot be read or is no model.
 */
export async function loadTeachers({
  distillation,
}: TrainingOptions): Promise<TrainingRun["teachers"]> {
  const open = (name: string) =>
    openModelFile(
      name,
      (bytes) => {
        const { card, weights } = readModelFile(bytes);
        return { architecture: card.architecture, weights };
      },
      "teachers",
    );
  return await Promise.all((distillation?.teachers ?? []).map(open));
}
