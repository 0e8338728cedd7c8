import type { Random } from "@inkdigit/lenet-model";

/** Stands for a value that is nested deeper than any recursion survives. */
const DEEP = "nested-to-the-bottom";
const DEPTH = 20_000;
const NESTED = "[".repeat(DEPTH) + "]".repeat(DEPTH);

/** Values that a careless reader trips over. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  0.5,
  1e300,
  2 ** 31,
  2 ** 53,
  "",
  "__proto__",
  "../../etc/passwd",
  "\u0000",
  "7".repeat(5000),
  [],
  {},
  [[]],
  { constructor: 1 },
  Array(300).fill(0),
  DEEP,
];

/** The text of JSON with one to three of its values changed, taken away, said twice or swapped. */
export function mutateJson(text: string, random: Random): string {
  try {
    let value: unknown = JSON.parse(text);
    for (let changes = 1 + random.below(3); changes > 0; changes--) value = changed(value, random);
    // Undefined, at the top, is no JSON.
    return (JSON.stringify(value) ?? "").replaceAll(`"${DEEP}"`, NESTED);
  } catch {
    // No JSON, or nested too deep to be written again.
    return text;
  }
}

/** Walk down to some value, and change that. */
function changed(value: unknown, random: Random): unknown {
  if (random.below(6) === 0) return strange(value, random);
  if (Array.isArray(value) && value.length > 0) {
    const at = random.below(value.length);
    switch (random.below(8)) {
      case 0:
        return value.toSpliced(at, 1);
      case 1:
        return value.toSpliced(at, 0, ...Array(1 + random.below(20)).fill(value[at]));
      default:
        return value.with(at, changed(value[at], random));
    }
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    if (entries.length === 0) return strange(value, random);
    const at = random.below(entries.length);
    const [key, inner] = entries[at]!;
    switch (random.below(8)) {
      case 0:
        return Object.fromEntries(entries.toSpliced(at, 1));
      case 1:
        return Object.fromEntries([...entries, [`${key}2`, inner]]);
      case 2: {
        const [other] = entries[random.below(entries.length)]!;
        return Object.fromEntries([...entries, [other, inner]]);
      }
      default:
        return Object.fromEntries(entries.with(at, [key, changed(inner, random)]));
    }
  }
  // Text that is JSON itself, as in the metadata of safetensors.
  if (typeof value === "string" && /^[[{]/.test(value)) return mutateJson(value, random);
  return strange(value, random);
}

function strange(value: unknown, random: Random): unknown {
  if (typeof value === "number" && random.below(2) === 0) {
    return [value + 1, value - 1, -value, value * 1000, value / 2][random.below(5)];
  }
  return STRANGE[random.below(STRANGE.length)];
}
