import type { Knowledge } from "@inkdigit/classifier";
import type { ValueType } from "../arguments/value-types.ts";

type DigitCount = NonNullable<Knowledge["digits"]>;

/** A number of digits, or from one to another: `8`, `6-8`, `6-`. */
export const digitCount: ValueType<DigitCount> = {
  hint: "n",
  must: "a number of digits from 1 to 100, such as 8, 6-8 or 6-",
  parse(given) {
    const [, from, dash, to] = /^(\d{1,3})(-?)(\d{0,3})$/.exec(given) ?? [];
    const least = Number(from);
    const most = to ? Number(to) : dash ? 100 : least;
    if (!(least >= 1 && least <= most && most <= 100)) return undefined;
    if (dash === "") return least;
    return to ? { least, most } : { least };
  },
};
