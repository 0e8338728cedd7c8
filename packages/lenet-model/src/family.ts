import type { Architecture } from "./architecture.ts";
import { recipes } from "./recipes/recipes.ts";

/** Every network that the package describes, from the simplest on. */
export const family: readonly Architecture[] = /* @__PURE__ */ architecturesOf(recipes);

/** A function, so that bundlers know that they may leave it out. */
function architecturesOf(all: typeof recipes): Architecture[] {
  return Object.values(all).map(({ architecture }) => architecture);
}
