import { ModelError } from "../errors.ts";
import { joinBytes } from "../join-bytes.ts";
import { bytesOfFloats, floatsOfBytes } from "../little-endian.ts";
import { readSafetensors } from "../safetensors.ts";
import { bytesFromLetters, lettersOf } from "./letters.ts";
import { isRounded, scalesOf } from "./rounded-weights.ts";

/** A model file whose weights are rounded, in about a quarter of its bytes. */
export interface PackedModel {
  /** The header of the file, as it stands there. */
  readonly header: string;
  /** For each tensor, in order: its scales and a byte a weight where it is rounded, else its floats. */
  readonly letters: string;
}

interface Entry {
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/**
 * Pack a model file.
 *
 * @throws {ModelError} `CORRUPT_FILE` or `UNSUPPORTED_FILE` when it is none; `INVALID_WEIGHTS` when its
 *   weights are not rounded.
 */
export function packModel(bytes: Uint8Array): PackedModel {
  const { tensors } = readSafetensors(bytes);
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  const header = new TextDecoder().decode(bytes.subarray(8, 8 + length)).trimEnd();
  const parts = [...tensors].flatMap(([name, tensor]) => {
    if (!isRounded(name)) return [bytesOfFloats(tensor.data)];
    const scales = scalesOf(tensor);
    const steps = Int8Array.from(tensor.data, (value, i) => {
      const scale = scales[i % scales.length]!;
      const step = scale === 0 ? 0 : Math.round(value / scale);
      if (step * scale !== value) {
        throw new ModelError("INVALID_WEIGHTS", `${name} is not rounded`);
      }
      return step;
    });
    return [bytesOfFloats(scales), new Uint8Array(steps.buffer)];
  });
  return { header, letters: lettersOf(joinBytes(parts)) };
}

/** The very bytes of the model file that was packed. */
export function unpackModel({ header, letters }: PackedModel): Uint8Array {
  const packed = bytesFromLetters(letters);
  const steps = new Int8Array(packed.buffer);
  const entries: Record<string, Entry> = JSON.parse(header);
  const text = new TextEncoder().encode(header);
  const start = 8 + Math.ceil(text.length / 8) * 8;
  const tensors = Object.entries(entries).filter(([name]) => name !== "__metadata__");
  const size = Math.max(...tensors.map(([, { data_offsets }]) => data_offsets[1]));

  const bytes = new Uint8Array(start + size).fill(0x20, 8, start);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(start - 8), true);
  bytes.set(text, 8);
  let at = 0;
  for (const [name, { shape, data_offsets }] of tensors) {
    const [begin, end] = data_offsets;
    if (!isRounded(name)) {
      bytes.set(packed.subarray(at, at + end - begin), start + begin);
      at += end - begin;
      continue;
    }
    const filters = shape.at(-1)!;
    const scales = floatsOfBytes(packed.subarray(at, at + 4 * filters));
    at += 4 * filters;
    const floats = new Float32Array((end - begin) / 4);
    for (let i = 0; i < floats.length; ) {
      for (let filter = 0; filter < filters; filter++) {
        floats[i++] = scales[filter]! * steps[at++]!;
      }
    }
    bytes.set(bytesOfFloats(floats), start + begin);
  }
  return bytes;
}
