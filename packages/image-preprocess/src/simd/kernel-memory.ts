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
const modules = new Map<string, WebAssembly.Module | undefined>();
const instances = new Map<string, unknown>();

/** A kernel, and the memory that it works in until the next one is opened. */
export interface OpenKernel<Kernel> {
  readonly kernel: Kernel;
  readonly memory: KernelMemory;
}

/**
 * A kernel to work with.
 *
 * @param binary - A module as hexadecimal digits.
 * @param bytes - How much memory it needs.
 * @returns Nothing where the machine lacks the instructions, or does not allow WebAssembly here.
 */
export function openKernel<Kernel>(binary: string, bytes: number): OpenKernel<Kernel> | undefined {
  const module = compiled(binary);
  if (!module) return undefined;
  const space = reserve(bytes);
  let kernel = instances.get(binary);
  if (!kernel) {
    kernel = new WebAssembly.Instance(module, { env: { memory: memory! } }).exports;
    instances.set(binary, kernel);
  }
  return { kernel: kernel as Kernel, memory: space };
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
  if (!module && !modules.has(binary)) {
    try {
      const bytes = Uint8Array.from(binary.match(/../g)!, (digits) => Number.parseInt(digits, 16));
      module = new WebAssembly.Module(bytes);
    } catch {
      // Plain JavaScript does the same work.
    }
    modules.set(binary, module);
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
