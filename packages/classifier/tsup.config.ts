import { library } from "@inkdigit/build";

export default library([
  "src/index.ts",
  "src/drawing.ts",
  "src/node.ts",
  // Started by its file name: src/node/start-thread.ts says where it lies.
  "src/node/worker.ts",
  "src/browser.ts",
  // Started by its file name, which src/browser.ts has.
  "src/browser-worker.ts",
]);
