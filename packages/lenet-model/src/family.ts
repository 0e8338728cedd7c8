import type { Architecture } from "./architecture.ts";
import { cnn3 } from "./networks/cnn3.ts";
import { lenet } from "./networks/lenet.ts";
import { lenet5 } from "./networks/lenet5.ts";
import { mlp } from "./networks/mlp.ts";
import { perceptron } from "./networks/perceptron.ts";
import { reader } from "./networks/reader.ts";

/** Every network that the package describes, from the simplest on. */
export const family: readonly Architecture[] = [perceptron, mlp, cnn3, lenet, lenet5, reader];
