import { expect, test } from "vitest";
import { cacheFolder } from "./cache-folder.ts";

test.each<[NodeJS.Platform, Record<string, string>, string, string]>([
  ["linux", {}, "/home/ada", "/home/ada/.cache/inkdigit/mnist"],
  ["linux", { XDG_CACHE_HOME: "/scratch" }, "/home/ada", "/scratch/inkdigit/mnist"],
  ["linux", { XDG_CACHE_HOME: "here" }, "/home/ada", "/home/ada/.cache/inkdigit/mnist"],
  ["linux", { XDG_CACHE_HOME: "" }, "/home/ada", "/home/ada/.cache/inkdigit/mnist"],
  ["darwin", {}, "/Users/ada", "/Users/ada/Library/Caches/inkdigit/mnist"],
  ["darwin", { XDG_CACHE_HOME: "/scratch" }, "/Users/ada", "/scratch/inkdigit/mnist"],
  ["win32", { LOCALAPPDATA: "D:\\Local" }, "C:\\Users\\ada", "D:\\Local\\inkdigit\\Cache\\mnist"],
  ["win32", {}, "C:\\Users\\ada", "C:\\Users\\ada\\AppData\\Local\\inkdigit\\Cache\\mnist"],
])("on %s with %o", (platform, environment, home, folder) => {
  expect(cacheFolder(platform, environment, home)).toBe(folder);
});
