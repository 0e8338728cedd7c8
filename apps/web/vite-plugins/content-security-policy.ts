import { createHash } from "node:crypto";

/**
 * What a built page may load: its own files only, and of what stands in the page itself the very
 * script and style that the build put there, by their SHA-256. Pictures may also be those that the visitor
 * gave (`blob:`), and WebAssembly may be compiled, which the network's kernel needs.
 *
 * @param html - The page.
 */
export function contentSecurityPolicy(html: string): string {
  const policy = {
    "default-src": ["'self'"],
    "script-src": ["'self'", "'wasm-unsafe-eval'", ...hashesOf(html, "script")],
    "style-src": ["'self'", ...hashesOf(html, "style")],
    "img-src": ["'self'", "blob:", "data:"],
    "worker-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(" "))
    .join("; ");
}

/** The page with its policy at the head of it, in place of the one that it had. */
export function withPolicy(html: string): string {
  const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\s*/, "");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html)}" />`;
  return bare.replace(/<head>(\s*)/, (head, space: string) => `${head}${meta}${space}`);
}

function hashesOf(html: string, tag: "script" | "style"): string[] {
  const elements = html.matchAll(new RegExp(`<${tag}\\b[^>]*>([^]*?)</${tag}>`, "g"));
  return [...elements]
    .filter(([, content]) => content !== "")
    .map(([, content]) => `'sha256-${createHash("sha256").update(content!).digest("base64")}'`);
}
