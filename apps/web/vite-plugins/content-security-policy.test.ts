import { expect, test } from "vitest";
import { contentSecurityPolicy, withPolicy } from "./content-security-policy.ts";

const page = (script: string, style = "") =>
  `<html><head><script type="module">${script}</script><style>${style}</style></head></html>`;

test("names the page's own script and style by their hashes, and nothing else in it", () => {
  const policy = contentSecurityPolicy(page("go()", "p{}"));
  // As `printf 'go()' | openssl sha256 -binary | base64` says.
  expect(policy).toContain(
    "script-src 'self' 'wasm-unsafe-eval' 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='; style-src 'self' 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=';",
  );
  expect(policy).not.toContain("unsafe-inline");
});

test("a page that has all in files names none", () => {
  expect(contentSecurityPolicy('<script src="./a.js"></script>')).not.toContain("sha256");
});

test("a page that is changed gets another policy, in place of the one before", () => {
  const first = withPolicy(page("go()"));
  const second = withPolicy(first.replace("go()", "stop()"));
  expect(second).toBe(withPolicy(page("stop()")));
  expect(second).not.toBe(first);
  expect(second.match(/http-equiv/g)).toHaveLength(1);
});
