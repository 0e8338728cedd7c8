import { CommandError } from "../errors.ts";

/**
 * The part of `lenet-model` that trains. It needs tfjs, which whoever only reads digits does not
 * have.
 *
 * @throws {CommandError} `MISSING_PACKAGE`, saying what to install.
 */
export async function loadTfjs(): Promise<typeof import("@inkdigit/lenet-model/tfjs")> {
  try {
    return await import("@inkdigit/lenet-model/tfjs");
  } catch (cause) {
    const isMissing =
      cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND";
    if (!isMissing || !cause.message.includes("@tensorflow/")) throw cause;
    throw new CommandError(
      "MISSING_PACKAGE",
      "Training needs tfjs, which is not installed. Install it with\n" +
        "  npm install @tensorflow/tfjs-core@4 @tensorflow/tfjs-layers@4 @tensorflow/tfjs-backend-wasm@4",
      { cause },
    );
  }
}
