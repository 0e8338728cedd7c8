import { realpathSync, type Stats, statSync } from "node:fs";
import { access, constants } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { CommandError } from "../errors.ts";
import { type FailedOutcome, failedOutcome } from "./outcome.ts";

/** A file to read, or a path that led to none. */
export type Found = { readonly file: string } | FailedOutcome;

/** What of a folder is taken for a picture. */
const PICTURES = "*.{png,jpg,jpeg,bmp,gif,tif,tiff,webp,avif,pdf}";

/**
 * The pictures that a path names.
 *
 * A file is taken as it is, whatever its name; of a folder the pictures in it, in the order that a
 * person would count them (`scan-2` before `scan-10`). A path that names nothing comes back as a
 * failure.
 */
export async function findPictures(
  path: string,
  options: { readonly recursive: boolean; readonly globs: boolean },
): Promise<Found[]> {
  const stats = path === "-" ? undefined : statsOf(path);
  if (stats?.isDirectory()) return await inFolder(path, options.recursive);
  // What is there but is no folder, and what is not there: reading it tells.
  if (stats || !options.globs || path === "-") return [{ file: path }];
  const { isDynamicPattern } = await import("tinyglobby");
  return isDynamicPattern(path) ? await matching(path) : [{ file: path }];
}

async function inFolder(folder: string, recursive: boolean): Promise<Found[]> {
  try {
    await access(folder, constants.R_OK | constants.X_OK);
  } catch (cause) {
    const message = `The folder "${folder}" cannot be opened: permission denied.`;
    return [failedOutcome(folder, new CommandError("FILE_UNREADABLE", message, { cause }))];
  }
  const { glob } = await import("tinyglobby");
  const found = await glob(recursive ? `**/${PICTURES}` : PICTURES, {
    cwd: folder,
    caseSensitiveMatch: false,
    expandDirectories: false,
  });
  const files = recursive ? inFoldersOnce(folder, found) : found;
  if (files.length > 0) {
    const prefix = /[/\\]$/.test(folder) ? folder : `${folder}/`;
    return inOrder(files).map((file) => ({ file: prefix + file }));
  }
  const hint = recursive ? "" : "; --recursive looks into the folders in it too";
  return [nothing(folder, `There are no pictures in "${folder}"${hint}.`)];
}

/** Those in each folder once: a link may lead to a folder that is there already, or round in a circle. */
function inFoldersOnce(folder: string, files: readonly string[]): string[] {
  const places = new Map<string, string>();
  /** The shortest way to each place. */
  const ways = new Map<string, string>();
  for (const file of files) {
    const way = dirname(file);
    if (places.has(way)) continue;
    const place = realpathSync(join(folder, way));
    places.set(way, place);
    const other = ways.get(place);
    if (other === undefined || isBefore(way, other)) ways.set(place, way);
  }
  return files.filter((file) => ways.get(places.get(dirname(file))!) === dirname(file));
}

function isBefore(a: string, b: string): boolean {
  return a.length < b.length || (a.length === b.length && a < b);
}

async function matching(pattern: string): Promise<Found[]> {
  // On Windows people write the separator that is a glob's escape.
  const portable = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
  const { glob } = await import("tinyglobby");
  const files = await glob(portable, { absolute: isAbsolute(pattern), expandDirectories: false });
  if (files.length > 0) return inOrder(files).map((file) => ({ file }));
  return [nothing(pattern, `No file matches "${pattern}".`)];
}

function nothing(path: string, message: string): FailedOutcome {
  return failedOutcome(path, new CommandError("NO_PICTURES", message));
}

function inOrder(files: readonly string[]): string[] {
  const { compare } = new Intl.Collator("en", { numeric: true });
  return [...files].sort(compare);
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
