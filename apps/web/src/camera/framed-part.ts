import type { Box } from "@inkdigit/image-preprocess";

/** A place on the screen, in its pixels. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The part of a video that is seen in a frame over it, in the video's pixels.
 *
 * @param view - Where the video is shown. It fills that, cut off where its shape is another.
 */
export function framedPart(
  video: { readonly width: number; readonly height: number },
  view: Place,
  frame: Place,
): Box {
  const scale = Math.max(view.width / video.width, view.height / video.height);
  const left = view.left + (view.width - scale * video.width) / 2;
  const top = view.top + (view.height - scale * video.height) / 2;
  const x = clamp((frame.left - left) / scale, video.width - 1);
  const y = clamp((frame.top - top) / scale, video.height - 1);
  return {
    x,
    y,
    width: Math.max(1, clamp(frame.width / scale, video.width - x)),
    height: Math.max(1, clamp(frame.height / scale, video.height - y)),
  };
}

function clamp(place: number, most: number): number {
  return Math.max(0, Math.min(most, Math.round(place)));
}
