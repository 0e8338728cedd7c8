import { library } from "@inkdigit/build";

export default library([
  "src/index.ts",
  "src/tfjs.ts",
  "src/training.ts",
  "src/onnx.ts",
  "src/layers-model.ts",
  "src/node.ts",
  "src/models.ts",
  "src/models/*.ts",
]);
