import { parentPort } from "node:worker_threads";

// Doubles numbers, and dies in the way that it is told to.
parentPort.on("message", (job) => {
  if (job === "exit") process.exit(3);
  if (job === "throw") throw new Error("boom");
  if (job === "hang") return;
  parentPort.postMessage(job * 2);
});
