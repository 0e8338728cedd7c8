import { publishedModels } from "@inkdigit/lenet-model/models";

/** The models that come with the page, the paper's network first. */
export const publishedNames: readonly string[] = [...publishedModels.keys()];
