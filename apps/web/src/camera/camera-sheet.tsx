import { useEffect, useRef } from "preact/hooks";
import { cameraTexts } from "../texts/camera-texts.ts";
import { CameraIcon, ClearIcon, TorchIcon, TurnIcon } from "../ui/icons.tsx";
import "./camera-sheet.css";
import { framedPart } from "./framed-part.ts";
import { useCamera } from "./use-camera.ts";

interface CameraSheetProps {
  /** Called with the picture that was taken. */
  readonly onTaken: (picture: File) => void;
  /** Called when there is no camera to be had, with why. */
  readonly onProblem: (problem: string) => void;
  readonly onClose: () => void;
}

/** What the camera sees, a frame to aim at, and a release. It covers the page. */
export function CameraSheet({ onTaken, onProblem, onClose }: CameraSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const camera = useCamera(video, (problem) => {
    onProblem(problem);
    onClose();
  });
  useEffect(() => dialog.current!.showModal(), []);

  async function take() {
    const picture = await pictureIn(video.current!, frame.current!);
    onClose();
    if (picture) onTaken(picture);
    else onProblem(cameraTexts.failed);
  }

  return (
    <dialog ref={dialog} class="camera-sheet" aria-label={cameraTexts.heading} onClose={onClose}>
      <video ref={video} autoPlay playsInline muted aria-label={cameraTexts.view} />
      <div ref={frame} class="camera-frame" aria-hidden="true" />
      <p class="camera-hint" role="status">
        {camera.ready ? cameraTexts.hint : cameraTexts.starting}
      </p>
      <div class="camera-tools">
        <button
          type="button"
          class="camera-tool"
          aria-label={cameraTexts.close}
          onClick={() => dialog.current!.close()}
        >
          <ClearIcon />
        </button>
        <button
          type="button"
          class="camera-release"
          aria-label={cameraTexts.take}
          disabled={!camera.ready}
          onClick={take}
        >
          <CameraIcon />
        </button>
        <span class="camera-extras">
          {camera.canTurn && (
            <button
              type="button"
              class="camera-tool"
              aria-label={cameraTexts.turn}
              onClick={camera.turn}
            >
              <TurnIcon />
            </button>
          )}
          {camera.hasTorch && (
            <button
              type="button"
              class="camera-tool"
              aria-label={cameraTexts.torch}
              aria-pressed={camera.torch}
              onClick={camera.toggleTorch}
            >
              <TorchIcon />
            </button>
          )}
        </span>
      </div>
    </dialog>
  );
}

/** What the video shows in the frame, in the camera's own pixels. */
async function pictureIn(video: HTMLVideoElement, frame: HTMLElement): Promise<File | undefined> {
  const size = { width: video.videoWidth, height: video.videoHeight };
  const part = framedPart(size, video.getBoundingClientRect(), frame.getBoundingClientRect());
  const canvas = new OffscreenCanvas(part.width, part.height);
  const { x, y, width, height } = part;
  canvas.getContext("2d")!.drawImage(video, x, y, width, height, 0, 0, width, height);
  try {
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.95 });
    return new File([blob], cameraTexts.photo, { type: blob.type });
  } catch {
    return undefined;
  }
}
