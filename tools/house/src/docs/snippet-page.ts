import { decode } from "@inkdigit/image-preprocess/browser";

// The page that snippets are run in.

document.body.innerHTML =
  '<input type="file" id="one"><input type="file" id="several" multiple><canvas></canvas><output></output>';

const offered = {
  /**
   * Run a module, which finds a picture as `photo` and on the canvas.
   *
   * @param module - Its address.
   * @param picture - The bytes of a JPEG, as base64.
   */
  async run(module: string, picture: string): Promise<void> {
    const bytes = Uint8Array.from(atob(picture), (char) => char.charCodeAt(0));
    const photo = await decode(new Blob([bytes]));
    const canvas = document.querySelector("canvas")!;
    Object.assign(canvas, { width: photo.width, height: photo.height });
    const { width, height, data } = photo;
    canvas
      .getContext("2d")!
      .putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
    Object.assign(globalThis, { photo });
    await import(/* @vite-ignore */ module);
  },
};

Object.assign(globalThis, { offered });
