// Keeps the page's files, so that it works with the network off. Nothing is imported here: the build
// writes this file beside the page, with the lists of files in it (offline-files.ts).

interface KeptFiles {
  /** Of all the files, so that a page never gets files of two builds. */
  readonly version: string;
  /** Fetched when the page has been visited once. */
  readonly first: readonly string[];
  /** Kept when they are first used: what is large, and not everyone's. */
  readonly onUse: readonly string[];
}

declare const KEPT_FILES: KeptFiles;

/** The events of a service worker, of which TypeScript's library for pages knows nothing. */
interface WorkerEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(name: "install" | "activate", listener: (event: WorkerEvent) => void): void;
  addEventListener(name: "fetch", listener: (event: FetchEvent) => void): void;
}

const scope = self as unknown as Scope;
const { version, first, onUse } = KEPT_FILES;
const page = "index.html";
const cacheName = `inkdigit ${version}`;
const usedName = "inkdigit used";

// A new build waits until no tab shows the old one: its files are there as long as they are asked for.
scope.addEventListener("install", (event) => event.waitUntil(keepFirst()));
scope.addEventListener("activate", (event) => event.waitUntil(tidy()));
scope.addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

async function keepFirst(): Promise<void> {
  const cache = await caches.open(cacheName);
  // Names of built files change with their content; the others are asked for anew.
  const requests = first.map(
    (file) =>
      new Request(urlOf(file), { cache: file.startsWith("assets/") ? "default" : "no-cache" }),
  );
  await cache.addAll(requests);
}

async function tidy(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("inkdigit ") && !isOurs(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  const used = await caches.open(usedName);
  for (const { url } of await used.keys()) {
    if (!onUse.includes(fileOf(url) ?? "")) await used.delete(url);
  }
  await scope.clients.claim();
}

function isOurs(name: string): boolean {
  return name === cacheName || name === usedName;
}

/** Undefined for what is none of the page's files: that goes its own way. */
function answerTo(request: Request): Promise<Response> | undefined {
  if (request.method !== "GET") return undefined;
  const file = fileOf(request.url);
  if (file === undefined) return undefined;
  if (first.includes(file)) return kept(cacheName, file, request);
  if (onUse.includes(file)) return keptOnUse(file, request);
  return undefined;
}

async function kept(name: string, file: string, request: Request): Promise<Response> {
  const cache = await caches.open(name);
  return (await cache.match(urlOf(file))) ?? fetch(request);
}

async function keptOnUse(file: string, request: Request): Promise<Response> {
  const cache = await caches.open(usedName);
  const before = await cache.match(urlOf(file));
  if (before) return before;
  const response = await fetch(request);
  if (response.ok) await cache.put(urlOf(file), response.clone());
  return response;
}

/** The file of the page that an address leads to, without what follows its name. */
function fileOf(url: string): string | undefined {
  const { origin, pathname } = new URL(url);
  const folder = new URL(scope.registration.scope);
  if (origin !== folder.origin || !pathname.startsWith(folder.pathname)) return undefined;
  return pathname.slice(folder.pathname.length) || page;
}

function urlOf(file: string): string {
  return new URL(file, scope.registration.scope).href;
}
