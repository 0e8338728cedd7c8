import type { Fields } from "../forward/forward-pass.ts";
import type { KernelMemory } from "./kernel-memory.ts";

/** Pictures handed to the kernel at once: enough that the calls cost nothing, few enough for caches. */
export const AT_ONCE = 64;

/** Lengths of a row of each kind, in values. */
export interface RowLengths {
  readonly fields: number;
  readonly logits: number;
  readonly features: number;
}

/** Rows to be filled. */
export interface CollectedOutputs {
  readonly logits: Float32Array;
  readonly features: Float32Array | undefined;
}

/** Where pictures are handed to the kernel, and where it leaves what it found. */
export interface Exchange {
  /** Addresses of the first rows. */
  readonly addresses: RowLengths;
  /** Hand over up to `AT_ONCE` pictures, the maps of each one after the other. */
  give(fields: Fields): void;
  /** Collect the rows of as many pictures, into the rows from `first` on; features if asked for. */
  collect(outputs: CollectedOutputs, first: number, count: number): void;
}

/** @param maps - Maps of a picture. */
export function exchange(memory: KernelMemory, lengths: RowLengths, maps: number): Exchange {
  const addresses = {
    fields: memory.allocate(AT_ONCE * lengths.fields * 4),
    logits: memory.allocate(AT_ONCE * lengths.logits * 4),
    features: memory.allocate(AT_ONCE * lengths.features * 4),
  };
  const makeViews = () => ({
    bytes: memory.bytes(addresses.fields, AT_ONCE * lengths.fields),
    floats: memory.floats(addresses.fields, AT_ONCE * lengths.fields),
    logits: memory.floats(addresses.logits, AT_ONCE * lengths.logits),
    features: memory.floats(addresses.features, AT_ONCE * lengths.features),
  });
  let views = makeViews();
  // Views lose their memory when it grows.
  const current = () => (views.bytes.length > 0 ? views : (views = makeViews()));

  return {
    addresses,
    give(fields) {
      const { bytes, floats } = current();
      copyMaps(fields, fields instanceof Uint8Array ? bytes : floats, lengths.fields, maps);
    },
    collect(outputs, first, count) {
      const { logits, features } = current();
      copyRows(logits, outputs.logits, first, count, lengths.logits);
      if (outputs.features) copyRows(features, outputs.features, first, count, lengths.features);
    },
  };
}

/** Copy pictures, their maps one after the other instead of pixel by pixel. */
export function copyMaps(from: Fields, to: Fields, pixels: number, maps: number): void {
  if (maps === 1) {
    to.set(from);
    return;
  }
  const plane = pixels / maps;
  for (let i = 0; i < from.length; i++) {
    const at = i % pixels;
    to[i - at + (at % maps) * plane + Math.floor(at / maps)] = from[i]!;
  }
}

function copyRows(
  from: Float32Array,
  to: Float32Array,
  first: number,
  count: number,
  length: number,
): void {
  to.set(from.subarray(0, count * length), first * length);
}
