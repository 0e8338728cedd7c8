/** Where files come from when they are dropped, pasted or chosen: a `DataTransfer` or an input. */
interface FileSource {
  readonly files: Iterable<File> | ArrayLike<File> | null;
}

/** The pictures among the files, in their order. Without any, the other files: reading them says why not. */
export function pictureFiles(source: FileSource | null): readonly File[] {
  const files = Array.from(source?.files ?? []);
  const pictures = files.filter((file) => file.type.startsWith("image/"));
  return pictures.length > 0 ? pictures : files;
}

/** Whether what is dragged over the page brings files. */
export function bringsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes("Files") ?? false;
}

/** The picture on the clipboard, or undefined where there is none. */
export async function pictureOnClipboard(): Promise<Blob | undefined> {
  for (const item of await navigator.clipboard.read()) {
    const type = item.types.find((each) => each.startsWith("image/"));
    if (type) return item.getType(type);
  }
  return undefined;
}
