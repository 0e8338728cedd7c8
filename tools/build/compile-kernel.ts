import asc from "assemblyscript/asc";

/**
 * Compile AssemblyScript to WebAssembly; nothing is written.
 *
 * @param root - The folder that `entry` is named from, with a slash at its end.
 * @param flags - Of AssemblyScript's compiler, beside those that all kernels have.
 */
export async function compileKernel(
  root: string,
  entry: string,
  flags: readonly string[],
): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      entry,
      ...["--baseDir", root],
      ...["--runtime", "stub", "--optimizeLevel", "3"],
      // Vectors do cross functions here, but never the boundary to JavaScript.
      ...["--disableWarning", "112"],
      ...["--outFile", "kernel.wasm"],
      ...flags,
    ],
    {
      writeFile: (_, contents) => {
        binary = contents as Uint8Array;
      },
    },
  );
  if (error !== null || binary === undefined) {
    throw new Error(`${entry} does not compile: ${stderr.toString()}`, { cause: error });
  }
  return binary;
}
