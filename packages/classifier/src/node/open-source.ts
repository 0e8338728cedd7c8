import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { LumaImage, RgbaImage } from "@inkdigit/image-preprocess";
import { alone, isPicture, noSource, sendablePicture } from "../many/sendable.ts";
import { SourceError } from "../many/source-error.ts";

/** The path or `file:` URL of a picture's file, the bytes of one, or a picture. */
export type NodeSource = string | URL | Uint8Array | RgbaImage | LumaImage;

/** What goes to a thread: URLs do not. */
export type SentSource = Exclude<NodeSource, URL>;

/** @throws {SourceError} for what is no source. */
export function sendSource(source: NodeSource): SentSource {
  if (typeof source === "string") return source;
  // Not Buffer's own slice, which shares its memory.
  if (source instanceof Uint8Array)
    return alone(new Uint8Array(source.buffer, source.byteOffset, source.length));
  if (source instanceof URL && source.protocol === "file:") return fileURLToPath(source);
  if (isPicture(source)) return sendablePicture(source);
  throw noSource(source);
}

/** @throws {SourceError} for a file that cannot be read, {@link ImageError} for one that is no picture. */
export async function openSource(
  source: SentSource,
  limits: { readonly maxPixels?: number },
): Promise<RgbaImage | LumaImage> {
  if (isPicture(source)) return source;
  const bytes = source instanceof Uint8Array ? source : await readBytes(source);
  const { decodeLuma } = await codec();
  return await decodeLuma(bytes, limits);
}

/** sharp where it is installed, several times faster; else jimp, which needs nothing native. */
async function codec() {
  const sharp = await import("@inkdigit/image-preprocess/sharp");
  if (await sharp.isSharpInstalled()) return sharp;
  return await import("@inkdigit/image-preprocess/jimp");
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") {
      throw new SourceError("FILE_NOT_FOUND", `there is no file "${file}"`, { cause });
    }
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SourceError("FILE_UNREADABLE", `"${file}" cannot be read: ${why}`, { cause });
  }
}
