import { ModelError } from "../errors.ts";
import { joinBytes } from "../join-bytes.ts";
import { floatsOfBytes } from "../little-endian.ts";
import type { JsonReader } from "../model/json-reader.ts";
import type { Tensor } from "../weights.ts";

/** Most bytes that the weights may take together: far beyond this family. */
const MOST_BYTES = 2 ** 28;

/** All tensors that a manifest names, from the files that it names. */
export async function readManifest(
  manifest: JsonReader,
  load: (file: string) => Promise<Uint8Array>,
): Promise<Map<string, Tensor>> {
  const tensors = new Map<string, Tensor>();
  for (const group of manifest.list()) {
    const entries = group.at("weights").list().map(readEntry);
    const wanted = entries.reduce((sum, { values }) => sum + 4 * values, 0);
    if (wanted > MOST_BYTES) throw corrupt(`the weights of model.json take ${wanted} bytes`);
    const files = group.at("paths").list().map(fileName);
    const bytes = await joined(files, load, wanted);
    if (bytes.length !== wanted) {
      throw corrupt(`${files.join(", ")} should have ${wanted} bytes, but has ${bytes.length}`);
    }
    let offset = 0;
    for (const { name, shape, values } of entries) {
      if (tensors.has(name)) throw corrupt(`model.json names ${name} twice`);
      const data = floatsOfBytes(bytes.subarray(offset, offset + 4 * values));
      offset += 4 * values;
      tensors.set(name, { shape, data });
    }
  }
  return tensors;
}

function readEntry(entry: JsonReader) {
  const name = entry.at("name").text();
  const type = entry.at("dtype").text();
  if (type !== "float32" || entry.has("quantization")) {
    const found = entry.has("quantization") ? "quantized" : type;
    throw new ModelError("UNSUPPORTED_FILE", `${name} is ${found}; only float32 can be read`);
  }
  const shape = entry
    .at("shape")
    .list()
    .map((side) => side.count());
  const values = shape.reduce((product, side) => product * side, 1);
  // As Keras writes it: the output's number, and the model's name before the layer's.
  return { name: name.replace(/:0$/, "").split("/").slice(-2).join("/"), shape, values };
}

/** A manifest must not lead out of its folder. */
function fileName(path: JsonReader): string {
  const name = path.text().replace(/^\.\//, "");
  if (/^[\w.-]+$/.test(name) && !/^\.+$/.test(name)) return name;
  throw corrupt(`model.json names the file "${name}", which does not lie beside it`);
}

/** The files one behind the other; none is loaded once there are more bytes than wanted. */
async function joined(
  files: readonly string[],
  load: (file: string) => Promise<Uint8Array>,
  wanted: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const file of files) {
    if (length > wanted) break;
    const part = await load(file);
    length += part.length;
    parts.push(part);
  }
  return joinBytes(parts);
}

function corrupt(message: string): ModelError {
  return new ModelError("CORRUPT_FILE", message);
}
