import type { Target } from "./target.ts";

/** Every target by its name; what it needs is loaded when it is asked for. */
export const targets: Readonly<Record<string, () => Promise<Target>>> = {
  idx: async () => (await import("./targets/digits.ts")).idx,
  safetensors: async () => (await import("./targets/models.ts")).safetensors,
  "layers-model": async () => (await import("./targets/models.ts")).layersModel,
  checkpoint: async () => (await import("./targets/models.ts")).checkpoint,
  png: async () => (await import("./targets/pictures.ts")).png,
  jpeg: async () => (await import("./targets/pictures.ts")).jpeg,
  gif: async () => (await import("./targets/pictures.ts")).gif,
  bmp: async () => (await import("./targets/pictures.ts")).bmp,
  tiff: async () => (await import("./targets/pictures.ts")).tiff,
  sharp: async () => (await import("./targets/pictures.ts")).withSharp,
  browser: async () => (await import("./targets/pictures.ts")).browser,
  pdf: async () => (await import("./targets/pdf.ts")).pdf,
  config: async () => (await import("./targets/command-line.ts")).config,
  knowledge: async () => (await import("./targets/command-line.ts")).knowledge,
  resume: async () => (await import("./targets/command-line.ts")).resume,
  requests: async () => (await import("./targets/server.ts")).requests,
  sockets: async () => (await import("./targets/server.ts")).sockets,
  reading: async () => (await import("./targets/reading.ts")).reading,
};
