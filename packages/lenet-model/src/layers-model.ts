export { type LayersModel, readLayersModel } from "./layers-model/read-layers-model.ts";
export {
  type LayersModelFiles,
  type LayersModelOptions,
  writeLayersModel,
} from "./layers-model/write-layers-model.ts";
