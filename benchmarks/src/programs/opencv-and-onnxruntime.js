// Reads pictures of one digit each by the usual recipe: jimp decodes, OpenCV.js prepares (threshold by
// Otsu, the largest outline, 20x20 in 28x28), onnxruntime recognises.
//   node opencv-and-onnxruntime.js MODELS PICTURE... | MODELS --files-from LIST
// MODELS has lenet.onnx. Prints a digit a line.
import { createRequire } from "node:module";
import { join } from "node:path";
import { Jimp } from "jimp";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { files, models } from "./arguments.js";

// The module is a thenable that resolves to itself: an import of it would never end.
const cv = createRequire(import.meta.url)("@techstark/opencv-js");
if (cv.Mat === undefined) {
  await new Promise((resolve) => {
    cv.onRuntimeInitialized = resolve;
  });
}
const session = await InferenceSession.create(join(models, "lenet.onnx"), {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
});

for (const file of files) {
  const field = fieldOf((await Jimp.read(file)).bitmap);
  const ink = Float32Array.from(field, (value) => value / 255);
  const fields = new Tensor("float32", ink, [1, 1, 28, 28]);
  const { probabilities } = await session.run({ fields }, ["probabilities"]);
  console.log(probabilities.data.indexOf(Math.max(...probabilities.data)));
}

function fieldOf({ width, height, data }) {
  const picture = cv.matFromImageData({ width, height, data });
  const ink = new cv.Mat();
  const outlines = new cv.MatVector();
  const hierarchy = new cv.Mat();
  cv.cvtColor(picture, ink, cv.COLOR_RGBA2GRAY);
  cv.GaussianBlur(ink, ink, new cv.Size(3, 3), 0);
  cv.threshold(ink, ink, 0, 255, cv.THRESH_BINARY_INV | cv.THRESH_OTSU);
  cv.findContours(ink, outlines, hierarchy, cv.RETR_EXTERNAL, cv.CHAIN_APPROX_SIMPLE);
  let box = { x: 0, y: 0, width, height };
  let largest = 0;
  for (let i = 0; i < outlines.size(); i++) {
    const each = cv.boundingRect(outlines.get(i));
    if (each.width * each.height <= largest) continue;
    largest = each.width * each.height;
    box = each;
  }
  const scale = 20 / Math.max(box.width, box.height);
  const size = new cv.Size(
    Math.max(1, Math.round(box.width * scale)),
    Math.max(1, Math.round(box.height * scale)),
  );
  const digit = ink.roi(new cv.Rect(box.x, box.y, box.width, box.height));
  const small = new cv.Mat();
  cv.resize(digit, small, size, 0, 0, cv.INTER_AREA);
  const left = (28 - size.width) >> 1;
  const top = (28 - size.height) >> 1;
  const field = new cv.Mat();
  const paper = new cv.Scalar(0, 0, 0, 0);
  cv.copyMakeBorder(
    small,
    field,
    top,
    28 - size.height - top,
    left,
    28 - size.width - left,
    cv.BORDER_CONSTANT,
    paper,
  );
  const pixels = Uint8Array.from(field.data);
  for (const each of [picture, ink, outlines, hierarchy, digit, small, field]) each.delete();
  return pixels;
}
