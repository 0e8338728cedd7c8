export {
  type FetchMnistOptions,
  type FetchOptions,
  fetchIdx,
  fetchMnist,
  fetchMnistPart,
} from "./browser/fetch-mnist.ts";
export type { Progress } from "./progress.ts";
