import { homedir } from "node:os";
import { posix, win32 } from "node:path";

/** Where this user's downloads are kept, as the system has it. */
export function cacheFolder(
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  if (platform === "win32") {
    const local = environment.LOCALAPPDATA || win32.join(home, "AppData", "Local");
    return win32.join(local, "inkdigit", "Cache", "mnist");
  }
  const named = environment.XDG_CACHE_HOME;
  // The XDG specification: a path that isn't absolute is to be ignored.
  if (named && posix.isAbsolute(named)) return posix.join(named, "inkdigit", "mnist");
  if (platform === "darwin") return posix.join(home, "Library", "Caches", "inkdigit", "mnist");
  return posix.join(home, ".cache", "inkdigit", "mnist");
}
