import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { cameraTexts } from "../texts/camera-texts.ts";

export interface Camera {
  /** Whether the video runs. */
  readonly ready: boolean;
  /** Whether there is another camera to turn to. */
  readonly canTurn: boolean;
  turn(): void;
  readonly hasTorch: boolean;
  readonly torch: boolean;
  toggleTorch(): void;
}

/** What the specification of image capture adds to tracks, where a camera has it. */
interface TorchCapabilities extends MediaTrackCapabilities {
  readonly torch?: boolean;
}

/**
 * Shows a camera in a video, first the one that looks away from the screen, until the video is gone.
 *
 * @param onProblem - Hears why there is no picture.
 */
export function useCamera(
  video: RefObject<HTMLVideoElement>,
  onProblem: (problem: string) => void,
): Camera {
  const [facing, setFacing] = useState<"environment" | "user">("environment");
  const [track, setTrack] = useState<MediaStreamTrack>();
  const [cameras, setCameras] = useState(1);
  const [ready, setReady] = useState(false);
  const [torch, setTorch] = useState(false);
  const problem = useRef(onProblem);
  problem.current = onProblem;

  useEffect(() => {
    let isOpen = true;
    let stream: MediaStream | undefined;
    void open();
    return () => {
      isOpen = false;
      stop();
    };

    async function open() {
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: facing, width: { ideal: 2560 }, height: { ideal: 1440 } },
        });
        if (!isOpen) return stop();
        const element = video.current!;
        element.srcObject = stream;
        await element.play();
        const devices = await navigator.mediaDevices.enumerateDevices();
        if (!isOpen) return;
        setTrack(stream.getVideoTracks()[0]);
        setCameras(devices.filter(({ kind }) => kind === "videoinput").length);
        setReady(true);
      } catch (cause) {
        if (isOpen) problem.current(explain(cause));
      }
    }

    function stop() {
      for (const each of stream?.getTracks() ?? []) each.stop();
      setReady(false);
      setTorch(false);
    }
  }, [facing, video]);

  const capabilities: TorchCapabilities = track?.getCapabilities?.() ?? {};
  return {
    ready,
    canTurn: cameras > 1,
    turn: () => setFacing(facing === "user" ? "environment" : "user"),
    hasTorch: capabilities.torch === true,
    torch,
    toggleTorch() {
      const wanted = { torch: !torch } as MediaTrackConstraintSet;
      track?.applyConstraints({ advanced: [wanted] }).then(
        () => setTorch(!torch),
        () => setTorch(false),
      );
    },
  };
}

/** A sentence for the ways in which a browser gives no camera. */
function explain(cause: unknown): string {
  const name = cause instanceof Error ? cause.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return cameraTexts.refused;
  if (name === "NotFoundError" || name === "OverconstrainedError") return cameraTexts.none;
  return cameraTexts.failed;
}
