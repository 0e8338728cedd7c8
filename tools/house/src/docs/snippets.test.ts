import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "../root.ts";
import { documents, type Snippet, snippetsOf } from "./documents.ts";

const snippets = documents
  .flatMap(snippetsOf)
  .filter(({ language }) => ["ts", "js", "tsx", "jsx"].includes(language));

test("there are snippets on most pages", () => {
  expect(snippets.length).toBeGreaterThan(20);
});

const errors = checkTypes(snippets);

test.each(snippets)("$path, line $line: its types hold", (snippet) => {
  expect(errors.get(snippet) ?? []).toEqual([]);
});

/** What the compiler says of snippets, each a module of its own that has all of our packages. */
function checkTypes(snippets: readonly Snippet[]): ReadonlyMap<Snippet, readonly string[]> {
  const files = new Map(
    snippets.map((snippet, i) => [join(import.meta.dirname, `snippet-${i}.ts`), snippet]),
  );
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(
    // Of our own flags readers need have no more than `strict`.
    {
      ...config.compilerOptions,
      noUncheckedIndexedAccess: false,
      exactOptionalPropertyTypes: false,
    },
    root,
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => textOf(path) ?? readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const text = textOf(path);
    if (text === undefined) return getSourceFile(path, ...rest);
    return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023);
  };
  const ambient = join(import.meta.dirname, "ambient.d.ts");
  const program = ts.createProgram([...files.keys(), ambient], options, host);
  return new Map(
    [...files].map(([path, snippet]) => {
      const source = program.getSourceFile(path)!;
      const found = [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ];
      return [snippet, found.map((each) => describe(each, snippet))];
    }),
  );

  function textOf(path: string): string | undefined {
    const code = files.get(path)?.code;
    return code === undefined ? undefined : `${code}\nexport {};\n`;
  }
}

function describe({ file, start = 0, messageText }: ts.Diagnostic, { line }: Snippet): string {
  const at = file!.getLineAndCharacterOfPosition(start).line + line + 1;
  return `line ${at}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
}
