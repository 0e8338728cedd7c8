import { useEffect, useRef, useState } from "preact/hooks";
import { texts } from "../texts/texts.ts";
import { bringsFiles, pictureFiles } from "./picture-files.ts";

/**
 * Takes pictures that are dropped anywhere on the page, or pasted.
 *
 * @returns Whether a file is being dragged over the page.
 */
export function useGivenPictures(
  onGiven: (files: readonly File[]) => void,
  onProblem: (problem: string) => void,
): boolean {
  const [dragged, setDragged] = useState(false);
  const handlers = useRef({ onGiven, onProblem });
  handlers.current = { onGiven, onProblem };

  useEffect(() => {
    const listening = new AbortController();
    const options = { signal: listening.signal };

    addEventListener("dragover", (event) => onDrag(event), options);
    addEventListener(
      "dragleave",
      // Without a related target, what is dragged has left the window.
      (event) => event.relatedTarget === null && setDragged(false),
      options,
    );
    addEventListener("drop", (event) => onDrop(event), options);
    addEventListener("paste", (event) => onPaste(event), options);
    return () => listening.abort();
  }, []);

  function onDrag(event: DragEvent) {
    if (!bringsFiles(event.dataTransfer)) return;
    event.preventDefault();
    setDragged(true);
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setDragged(false);
    give(event.dataTransfer, texts.errors.nothingDropped);
  }

  function onPaste(event: ClipboardEvent) {
    event.preventDefault();
    give(event.clipboardData, texts.errors.nothingToPaste);
  }

  function give(source: DataTransfer | null, otherwise: string) {
    const files = pictureFiles(source);
    if (files.length > 0) handlers.current.onGiven(files);
    else handlers.current.onProblem(otherwise);
  }

  return dragged;
}
