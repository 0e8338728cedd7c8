/**
 * What the page may load: its own files only. Pictures may also be those that the visitor gave
 * (`blob:`), and WebAssembly may be compiled, which the network's kernel needs.
 */
export const contentSecurityPolicy: string = Object.entries({
  "default-src": "'self'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' blob: data:",
  "worker-src": "'self'",
  "connect-src": "'self'",
  "manifest-src": "'self'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
})
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join("; ");
