import type { Architecture } from "../architecture.ts";
import { reader } from "./reader.ts";

/** A network that is asked where `reader` is in doubt: the same layers, of 5x5 filters, trained otherwise. */
export const proofreader5: Architecture = { ...reader, name: "proofreader5" };
