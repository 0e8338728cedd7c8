import type { Architecture } from "./architecture.ts";
import { recipes } from "./recipes/recipes.ts";

/** Every network that the package describes, from the simplest on. */
export const family: readonly Architecture[] = Object.values(recipes).map(
  ({ architecture }) => architecture,
);
