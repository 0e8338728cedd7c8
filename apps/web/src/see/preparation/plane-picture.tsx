import type { Plane, RgbaImage } from "@inkdigit/image-preprocess";
import { useEffect, useRef } from "preact/hooks";

interface PlanePictureProps {
  readonly picture: Plane | RgbaImage;
  readonly label: string;
}

/** A picture of a worker as a picture on the page, one pixel a pixel. */
export function PlanePicture({ picture, label }: PlanePictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = picture;
  useEffect(() => {
    canvas.current!.getContext("2d")!.putImageData(imageOf(picture), 0, 0);
  }, [picture]);
  return (
    <canvas
      ref={canvas}
      class={Math.max(width, height) < 64 ? "is-coarse" : ""}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    />
  );
}

function imageOf({ width, height, data }: Plane | RgbaImage): ImageData {
  const image = new ImageData(width, height);
  if (data.length === image.data.length) image.data.set(data);
  else {
    const pixels = new Uint32Array(image.data.buffer);
    for (let i = 0; i < pixels.length; i++) pixels[i] = 0xff000000 | (data[i]! * 0x010101);
  }
  return image;
}
