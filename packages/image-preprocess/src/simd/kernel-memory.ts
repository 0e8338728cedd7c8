/**
 * The memory that all kernels work in, seen as numbers of each size. Whoever opens a kernel may write
 * anywhere; nothing in it is kept for anybody.
 */
export interface KernelMemory {
  readonly bytes: Uint8Array;
  readonly shorts: Int16Array;
  readonly words: Int32Array;
  readonly floats: Float32Array;
  readonly doubles: Float64Array;
}

const PAGE = 65_536;
/** Memory that grew beyond this many pages for one picture is given back by the next smaller one. */
const KEPT = 512;
/** Kernels read and write a little past the end of their rows. */
const SLACK = 128;

let memory: WebAssembly.Memory | undefined;
let views: KernelMemory | undefined;
let isAllowed = true;
const modules = new Map<string, WebAssembly.Module>();
const instances = new Map<string, unknown>();

/** What a kernel works on: values to copy to its memory, or so many bytes of room there. */
export type Part = ArrayBufferView | number;

/** A kernel, and the memory that it works in until the next one is opened. */
export interface OpenKernel<Kernel> {
  readonly kernel: Kernel;
  readonly memory: KernelMemory;
  /** The addresses of the parts, each a multiple of 64, with at least as much between them. */
  readonly at: Addresses;
}

/** As many as there were parts; so many at most are taken by name. */
type Addresses = readonly [number, number, number, number, number, number, number, number];

/**
 * A kernel to work with.
 *
 * @param binary - A module as hexadecimal digits.
 * @param parts - Laid out in its memory, one behind the other.
 * @returns Nothing where the machine lacks the instructions, or does not allow WebAssembly here.
 */
export function openKernel<Kernel>(
  binary: string,
  parts: readonly Part[],
): OpenKernel<Kernel> | undefined {
  if (!compiled(binary)) return undefined;
  let end = 64;
  const at = parts.map((part) => {
    const start = end;
    end = (end + (typeof part === "number" ? part : part.byteLength) + 127) & ~63;
    return start;
  });
  const memory = reserve(end);
  parts.forEach((part, i) => {
    if (typeof part === "number") return;
    memory.bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at[i]);
  });
  return { kernel: kernelOf(binary), memory, at: at as unknown as Addresses };
}

/** A further kernel, in the memory of the one that is open. */
export function kernelOf<Kernel>(binary: string): Kernel {
  let kernel = instances.get(binary);
  if (!kernel) {
    kernel = new WebAssembly.Instance(compiled(binary)!, { env: { memory: memory! } }).exports;
    instances.set(binary, kernel);
  }
  return kernel as Kernel;
}

function reserve(bytes: number): KernelMemory {
  const pages = Math.ceil((bytes + SLACK) / PAGE);
  const had = memory ? memory.buffer.byteLength / PAGE : 0;
  if (!memory || !views || (had > KEPT && pages <= KEPT)) {
    memory = new WebAssembly.Memory({ initial: pages });
    instances.clear();
    views = viewsOf(memory.buffer);
  } else if (pages > had) {
    // A quarter more than there was: growing may copy it all.
    memory.grow(Math.max(pages, Math.min(KEPT, had + (had >> 2))) - had);
    views = viewsOf(memory.buffer);
  }
  return views;
}

function compiled(binary: string): WebAssembly.Module | undefined {
  let module = modules.get(binary);
  if (module || !isAllowed) return module;
  try {
    const bytes = Uint8Array.from(binary.match(/../g)!, (digits) => Number.parseInt(digits, 16));
    module = new WebAssembly.Module(bytes);
    modules.set(binary, module);
  } catch {
    // Plain JavaScript does the same work.
    isAllowed = false;
  }
  return module;
}

function viewsOf(buffer: ArrayBuffer): KernelMemory {
  return {
    bytes: new Uint8Array(buffer),
    shorts: new Int16Array(buffer),
    words: new Int32Array(buffer),
    floats: new Float32Array(buffer),
    doubles: new Float64Array(buffer),
  };
}
