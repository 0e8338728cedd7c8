import { library } from "@inkdigit/build";

export default library([
  "src/index.ts",
  "src/tfjs.ts",
  "src/training.ts",
  "src/onnx.ts",
  "src/layers-model.ts",
  "src/node.ts",
  // Started by its file name: src/node/remote-learner.ts says where it lies.
  "src/node/training-worker.ts",
  "src/models.ts",
  "src/models/*.ts",
]);
