/**
 * The memory that all kernels work in, seen as numbers of each size. Whoever reserves it may write
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

/** So many bytes for kernels to work in, until the next call of this. */
export function reserve(bytes: number): KernelMemory {
  const pages = Math.ceil((bytes + SLACK) / PAGE);
  const had = memory ? memory.buffer.byteLength / PAGE : 0;
  if (!memory || !views || (had > KEPT && pages <= KEPT)) {
    memory = new WebAssembly.Memory({ initial: pages });
    instances.clear();
    views = viewsOf(memory.buffer);
  } else if (pages > had) {
    // A quarter more than what is missing: growing copies what there is.
    memory.grow(Math.max(pages, Math.min(KEPT, had + (had >> 2))) - had);
    views = viewsOf(memory.buffer);
  }
  return views;
}

/**
 * What a kernel exports, working in the memory reserved last.
 *
 * @param binary - The kernel in base64.
 * @returns Nothing where the machine lacks the instructions, or does not allow WebAssembly here.
 */
export function openKernel<Kernel>(binary: string): Kernel | undefined {
  const there = instances.get(binary);
  if (there) return there as Kernel;
  const module = compiled(binary);
  if (!module) return undefined;
  reserve(0);
  const { exports } = new WebAssembly.Instance(module, { env: { memory: memory! } });
  instances.set(binary, exports);
  return exports as Kernel;
}

function compiled(binary: string): WebAssembly.Module | undefined {
  if (!modules.has(binary)) {
    let module: WebAssembly.Module | undefined;
    try {
      const bytes = Uint8Array.from(atob(binary), (letter) => letter.charCodeAt(0));
      module = new WebAssembly.Module(bytes);
    } catch {
      // Plain JavaScript does the same work.
    }
    modules.set(binary, module);
  }
  return modules.get(binary);
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
