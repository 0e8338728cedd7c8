import { escapeHtml } from "../report/escape-html.ts";
import type { OpenApi, Operation } from "./open-api.ts";

/**
 * A page that explains the interface to people: one file, no scripts.
 *
 * @param host - How the reader came to the server: its examples ask there.
 */
export function apiPage({ info, paths }: OpenApi, host: string): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => section(method, path, operation)),
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(info.title)}: the HTTP interface</title>
<style>${STYLE}</style>
<main>
<h1>${escapeHtml(info.title)} <small>${escapeHtml(info.version)}</small></h1>
<p>${escapeHtml(info.description)} <a href="openapi.json">openapi.json</a> describes the same to programs.</p>
${examplesAt(host)}
${operations.join("\n")}
</main>
</html>
`;
}

function examplesAt(host: string): string {
  const isPlain = /^[\w.:[\]-]+$/.test(host);
  const origin = `http://${isPlain ? host : "127.0.0.1:8080"}`;
  return `<h2>Try it</h2>
<pre>curl --data-binary @amount.jpg -H 'Content-Type: image/jpeg' '${origin}/v1/read?as=line'
curl -F picture=@1.png -F picture=@2.png '${origin}/v1/read?as=digit'
curl -H 'Content-Type: application/json' -d '{"pictures": [{"name": "a.png", "data": "iVBORw0K..."}]}' \\
  ${origin}/v1/read</pre>`;
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h1 small { font-weight: normal; font-size: 1rem; }
h2 { margin-top: 2.5rem; border-top: 1px solid #8886; padding-top: 1rem; }
h2 code { font-size: 1.1rem; }
.method { font-weight: 700; margin-right: .5rem; }
pre { overflow-x: auto; padding: .75rem; border: 1px solid #8886; border-radius: .4rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid #8883; }
td:first-child { white-space: nowrap; }
`;

function section(method: string, path: string, operation: Operation): string {
  const { summary, description, parameters = [], requestBody, responses } = operation;
  const parts = [
    `<section>\n<h2><span class="method">${method.toUpperCase()}</span><code>${escapeHtml(path)}</code></h2>`,
    `<p>${escapeHtml(summary)}.${description ? ` ${escapeHtml(description)}` : ""}</p>`,
    ...(parameters.length > 0
      ? [
          table(
            "Parameter",
            parameters.map(({ name, description: what, schema }) => [
              name,
              `${what} ${valuesOf(schema)}`,
            ]),
          ),
        ]
      : []),
    ...(requestBody
      ? [
          `<p>The body: ${Object.keys(requestBody.content)
            .map((type) => `<code>${escapeHtml(type)}</code>`)
            .join(", ")}.</p>`,
        ]
      : []),
    table(
      "Status",
      Object.entries(responses).map(([status, response]) => [status, response.description]),
    ),
    "</section>",
  ];
  return parts.join("\n");
}

function valuesOf(schema: object): string {
  const { enum: choices, default: fallback, minimum, maximum } = schema as Record<string, unknown>;
  const range = Array.isArray(choices)
    ? choices.join(", ")
    : minimum !== undefined && maximum !== undefined
      ? `${minimum} to ${maximum}`
      : undefined;
  const facts = [range, fallback === undefined ? undefined : `default ${fallback}`].filter(Boolean);
  return facts.length > 0 ? `(${facts.join("; ")})` : "";
}

function table(head: string, rows: readonly (readonly [string, string])[]): string {
  const body = rows.map(
    ([term, meaning]) =>
      `<tr><td><code>${escapeHtml(term)}</code></td><td>${escapeHtml(meaning)}</td></tr>`,
  );
  return `<table>\n<tr><th scope="col">${head}</th><th scope="col">Meaning</th></tr>\n${body.join("\n")}\n</table>`;
}
