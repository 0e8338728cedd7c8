import { parseAst } from "vite";

/** What a module exports by name, as the object that it leaves for others. */
export function exportsAsObject(code: string, object: string): string {
  return replaceNodes(code, (node) => {
    if (node.type !== "ExportNamedDeclaration") return undefined;
    const names = node.specifiers.map(({ local, exported }) =>
      pair(nameOf(exported), nameOf(local)),
    );
    if (node.declaration || node.source) throw new Error(`cannot share ${textOf(code, node)}`);
    return `${object}={${names.join(",")}};`;
  });
}

/**
 * What a module imports from others, taken from an object that one of them left.
 *
 * @param isShared - Whether the module that is imported from left it.
 */
export function importsFromObject(
  code: string,
  object: string,
  isShared: (source: string) => boolean,
): string {
  return replaceNodes(code, (node) => {
    if (!("source" in node) || !node.source || !isShared(node.source.value)) return undefined;
    if (node.type !== "ImportDeclaration") throw new Error(`cannot share ${textOf(code, node)}`);
    const names = node.specifiers.map((specifier) => {
      if (specifier.type !== "ImportSpecifier")
        throw new Error(`cannot share ${textOf(code, node)}`);
      return pair(nameOf(specifier.imported), specifier.local.name);
    });
    return `const{${names.join(",")}}=${object};`;
  });
}

type Node = ReturnType<typeof parseAst>["body"][number];
type Name = Extract<Node, { type: "ExportNamedDeclaration" }>["specifiers"][number]["exported"];

function replaceNodes(code: string, replacement: (node: Node) => string | undefined): string {
  let replaced = "";
  let end = 0;
  for (const node of parseAst(code).body) {
    const text = replacement(node);
    if (text === undefined) continue;
    replaced += code.slice(end, node.start) + text;
    end = node.end;
  }
  return replaced + code.slice(end);
}

function nameOf(name: Name): string {
  return name.type === "Literal" ? JSON.stringify(name.value) : name.name;
}

function pair(name: string, local: string): string {
  return name === local ? name : `${name}:${local}`;
}

function textOf(code: string, { start, end }: Node): string {
  return code.slice(start, end);
}
