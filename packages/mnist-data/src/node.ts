export { cacheFolder } from "./node/cache-folder.ts";
export type { FolderSource } from "./node/folder-source.ts";
export { readIdxFile, writeIdxFile } from "./node/idx-file.ts";
export {
  type LoadOptions,
  loadMnist,
  loadMnistPart,
  type MnistSource,
} from "./node/load-mnist.ts";
export { type MirrorOptions, publicMirrors } from "./node/mirror-source.ts";
export type { Progress } from "./progress.ts";
