import type { Dependency } from "./dependency-trees.ts";

/** Licences that ask for no more than to be named. */
const FREE = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Unlicense",
];

/** All packages whose licence is none of those that ask for no more than to be named. */
export function unwanted(trees: readonly Dependency[]): readonly Dependency[] {
  return distinct(trees).filter(
    // Of several licences the user may choose one.
    ({ licence }) => !licence.split(/[()]| OR /).some((each) => FREE.includes(each.trim())),
  );
}

/** The text of docs/dependencies.md. */
export function writeDocument(trees: readonly Dependency[]): string {
  const sections = trees.map(({ name, licence, dependencies }) => {
    const others = distinct(dependencies).filter(({ version }) => version !== undefined);
    const count =
      others.length === 0
        ? "Nothing from others."
        : `${others.length} packages from others: ${licencesOf(others)}.`;
    const tree = [`${name} (${licence})`, ...branches(dependencies, new Set())].join("\n");
    return `## ${name}\n\n${count}\n\n\`\`\`\n${tree}\n\`\`\`\n`;
  });
  return `# What each package brings along

The packages that are installed with each of ours, with their licences. What is optional (sharp, tfjs,
MNIST's digits) is not among them. Versions are those of our lockfile; a fresh install may get newer ones
within the same ranges. \`npx pnpm@10.34.9 licences\` writes this page, CI holds it to the lockfile.

${sections.join("\n")}`;
}

/** A tree drawn with lines; what was already drawn is not drawn again, but marked. */
function branches(dependencies: readonly Dependency[], drawn: Set<string>): string[] {
  return dependencies.flatMap((dependency, i) => {
    const { name, version, licence } = dependency;
    const isLast = i === dependencies.length - 1;
    const id = [name, version].join("@");
    const isKnown = drawn.has(id) && dependency.dependencies.length > 0;
    drawn.add(id);
    const title = [name, version, `(${licence})`, isKnown ? "see above" : ""];
    return [
      `${isLast ? "└── " : "├── "}${title.filter(Boolean).join(" ")}`,
      ...(isKnown ? [] : branches(dependency.dependencies, drawn)).map(
        (line) => `${isLast ? "    " : "│   "}${line}`,
      ),
    ];
  });
}

/** As in `30 MIT, 4 ISC`, the most common first. */
function licencesOf(dependencies: readonly Dependency[]): string {
  const counts = new Map<string, number>();
  for (const { licence } of dependencies) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || a.localeCompare(b))
    .map(([licence, count]) => `${count} ${licence}`)
    .join(", ");
}

/** Each package of some trees once. */
function distinct(trees: readonly Dependency[]): readonly Dependency[] {
  const found = new Map<string, Dependency>();
  for (const tree of trees) {
    found.set([tree.name, tree.version].join("@"), tree);
    for (const each of distinct(tree.dependencies)) {
      found.set([each.name, each.version].join("@"), each);
    }
  }
  return [...found.values()];
}
