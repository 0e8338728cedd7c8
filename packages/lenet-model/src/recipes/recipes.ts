import { accurateRecipe } from "./accurate.ts";
import { cnn3Recipe } from "./cnn3.ts";
import { lenetRecipe } from "./lenet.ts";
import { lenet5Recipe } from "./lenet5.ts";
import { mlpRecipe } from "./mlp.ts";
import { perceptronRecipe } from "./perceptron.ts";
import { proofreader3Recipe } from "./proofreader3.ts";
import { proofreader5Recipe } from "./proofreader5.ts";
import { readerRecipe } from "./reader.ts";
import type { Recipe } from "./recipe.ts";

/** The networks that there is a recipe for. */
export type RecipeName =
  | "perceptron"
  | "mlp"
  | "cnn3"
  | "lenet"
  | "lenet5"
  | "accurate"
  | "reader"
  | "proofreader3"
  | "proofreader5";

/** How each network of the family is trained. */
export const recipes: Readonly<Record<RecipeName, Recipe>> = {
  perceptron: perceptronRecipe,
  mlp: mlpRecipe,
  cnn3: cnn3Recipe,
  lenet: lenetRecipe,
  lenet5: lenet5Recipe,
  accurate: accurateRecipe,
  reader: readerRecipe,
  proofreader3: proofreader3Recipe,
  proofreader5: proofreader5Recipe,
};
