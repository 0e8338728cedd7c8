import { areFinite } from "./are-finite.ts";
import { ModelError } from "./errors.ts";
import { bytesOfFloats, floatsOfBytes } from "./little-endian.ts";
import type { Tensor } from "./weights.ts";

/** What a safetensors file holds. */
export interface Safetensors {
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** Texts by name. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** Longest header that is read, in bytes; those of our models have some thousands. */
const LONGEST_HEADER = 4 * 1024 * 1024;

/** Bytes of the number that says how long the header is. */
const LENGTH_BYTES = 8;

/**
 * Read a safetensors file of 32-bit floats (github.com/huggingface/safetensors).
 *
 * Every byte must be accounted for: the header names each part of the data exactly once.
 *
 * @throws {ModelError} `CORRUPT_FILE` when the file is cut off, contradicts itself or holds numbers
 *   that are not finite; `UNSUPPORTED_FILE` when its tensors are of another type.
 */
export function readSafetensors(bytes: Uint8Array): Safetensors {
  const header = readHeader(bytes);
  const start = LENGTH_BYTES + header.length;
  const tensors = new Map<string, Tensor>();
  const metadata = new Map<string, string>();
  const parts: { name: string; begin: number; end: number }[] = [];

  for (const [name, entry] of Object.entries(header.entries)) {
    if (name === "__metadata__") {
      for (const [key, text] of metadataOf(entry)) metadata.set(key, text);
      continue;
    }
    const { shape, begin, end } = entryOf(name, entry);
    if (start + end > bytes.length) throw corrupt(`${name} ends beyond the file`);
    parts.push({ name, begin, end });
    tensors.set(name, { shape, data: floatsOf(name, bytes.subarray(start + begin, start + end)) });
  }
  assertCovered(parts, bytes.length - start);
  return { tensors, metadata };
}

/**
 * Write a safetensors file, with the tensors in the order given.
 *
 * @throws {ModelError} `INVALID_WEIGHTS` when a tensor holds a number that is not finite.
 */
export function writeSafetensors({ tensors, metadata }: Safetensors): Uint8Array {
  const entries: Record<string, unknown> = { __metadata__: Object.fromEntries(metadata) };
  let size = 0;
  for (const [name, { shape, data }] of tensors) {
    if (!areFinite(data)) {
      throw new ModelError("INVALID_WEIGHTS", `${name} holds a value that is not finite`);
    }
    entries[name] = { dtype: "F32", shape, data_offsets: [size, size + data.byteLength] };
    size += data.byteLength;
  }
  // Spaces after the header, which JSON allows, so that the data begins at a multiple of 8.
  const json = new TextEncoder().encode(JSON.stringify(entries));
  const length = Math.ceil(json.length / 8) * 8;

  const bytes = new Uint8Array(LENGTH_BYTES + length + size).fill(0x20, LENGTH_BYTES);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length), true);
  bytes.set(json, LENGTH_BYTES);
  let offset = LENGTH_BYTES + length;
  for (const { data } of tensors.values()) {
    bytes.set(bytesOfFloats(data), offset);
    offset += data.byteLength;
  }
  return bytes;
}

function readHeader(bytes: Uint8Array): { entries: Record<string, unknown>; length: number } {
  if (bytes.length < LENGTH_BYTES) throw corrupt(`${bytes.length} bytes are no safetensors file`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Number(view.getBigUint64(0, true));
  if (length > LONGEST_HEADER || LENGTH_BYTES + length > bytes.length) {
    throw corrupt(
      `this is no safetensors file, or its head is damaged: it would begin with ${length} bytes of names, of ${bytes.length} in all`,
    );
  }
  const text = bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
  let entries: unknown;
  try {
    entries = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(text));
  } catch (cause) {
    throw corrupt("the header is no JSON", { cause });
  }
  if (!isRecord(entries)) throw corrupt("the header is no JSON object");
  return { entries, length };
}

function entryOf(name: string, entry: unknown) {
  if (!isRecord(entry)) throw corrupt(`${name} is not described`);
  const { dtype, shape, data_offsets: offsets } = entry;
  if (typeof dtype === "string" && dtype !== "F32") {
    throw new ModelError("UNSUPPORTED_FILE", `${name} is of type ${dtype}; only F32 is read`);
  }
  if (dtype !== "F32" || !areSizes(shape) || !areSizes(offsets) || offsets.length !== 2) {
    throw corrupt(`${name} is not described as the format asks for`);
  }
  const [begin, end] = offsets as [number, number];
  if (end - begin !== shape.reduce((product, side) => product * side, 4)) {
    throw corrupt(`${name} is [${shape}], which ${end - begin} bytes do not hold`);
  }
  return { shape, begin, end };
}

function floatsOf(name: string, bytes: Uint8Array): Float32Array {
  const data = floatsOfBytes(bytes);
  if (!areFinite(data)) throw corrupt(`${name} holds a value that is not finite`);
  return data;
}

function assertCovered(parts: { name: string; begin: number; end: number }[], size: number): void {
  let covered = 0;
  for (const { name, begin, end } of parts.toSorted((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (begin !== covered) throw corrupt(`${name} begins at ${begin} and not at ${covered}`);
    covered = end;
  }
  if (covered !== size) throw corrupt(`${size - covered} bytes after the last tensor`);
}

function metadataOf(entry: unknown): [string, string][] {
  const texts = isRecord(entry) ? Object.entries(entry) : [["", undefined]];
  if (texts.some(([, text]) => typeof text !== "string")) {
    throw corrupt("the metadata are not texts by name");
  }
  return texts as [string, string][];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function areSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

function corrupt(message: string, options?: ErrorOptions): ModelError {
  return new ModelError("CORRUPT_FILE", message, options);
}
