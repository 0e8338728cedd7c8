import { pageStyle } from "./page-style.ts";
import { escapeText } from "./svg.ts";

/** A page that needs no other file. */
export function htmlPage(title: string, body: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeText(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
${body.join("\n")}
</body>
</html>
`;
}
