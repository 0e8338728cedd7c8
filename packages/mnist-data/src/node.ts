export { type LoadOptions, loadMnist, loadMnistPart } from "./node/load-mnist.ts";
