import * as core from "@tensorflow/tfjs-core";
import type { Architecture } from "../architecture.ts";
import type { Batch, BatchGradients, GradientEngine } from "../training/gradient-engine.ts";
import { initialWeights, type Weights } from "../weights.ts";
import { layersModelOf, setWeights } from "./layers-model.ts";

/** A backward pass by tfjs, on the backend that is set. */
export function tfjsEngine(architecture: Architecture): GradientEngine {
  const { height, width, maps } = architecture.input;
  const model = layersModelOf(architecture, initialWeights(architecture, 0));

  const gradients = async (weights: Weights, batch: Batch): Promise<BatchGradients> => {
    setWeights(model, architecture, weights);
    const tensors = core.tidy(() => {
      const fields = core.tensor4d(batch.fields, [batch.count, height, width, maps]);
      const targets = core.tensor2d(batch.targets, [
        batch.count,
        batch.targets.length / batch.count,
      ]);
      let logits: core.Tensor | undefined;
      const { value, grads } = core.variableGrads(() => {
        const outputs = model.apply(fields, { training: true }) as core.Tensor2D;
        logits = core.keep(outputs.clone());
        return crossEntropy(targets, outputs, batch.weights);
      });
      const slopes = model.trainableWeights.map(
        (weight) => grads[(weight.read() as core.Variable).name]!,
      );
      return {
        loss: value,
        logits: logits!,
        gradient: core.concat1d(slopes.map((slope) => core.reshape(slope, [-1]))),
      };
    });
    const [loss, logits, gradient] = await Promise.all([
      tensors.loss.data(),
      tensors.logits.data(),
      tensors.gradient.data(),
    ]);
    core.dispose(tensors);
    return {
      loss: loss[0]!,
      logits: logits as Float32Array,
      gradient: gradient as Float32Array,
    };
  };
  return { gradients, dispose: () => void model.dispose() };
}

/** Sum over the rows, each as much as it counts, by their number; in nats. */
function crossEntropy(
  targets: core.Tensor2D,
  logits: core.Tensor2D,
  weights: Float32Array | undefined,
): core.Scalar {
  const likelihoods = core.mul(core.logSoftmax(logits), targets);
  const counted = weights
    ? core.mul(likelihoods, core.tensor2d(weights, [weights.length, 1]))
    : likelihoods;
  return core.div(core.sum(counted), -logits.shape[0]) as core.Scalar;
}
