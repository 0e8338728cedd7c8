import { createClassifier } from "@inkdigit/classifier";
import { readMany } from "@inkdigit/classifier/browser";

const canvas = document.createElement("canvas");
canvas.width = canvas.height = 100;
const pen = canvas.getContext("2d")!;
pen.fillStyle = "white";
pen.fillRect(0, 0, 100, 100);
pen.fillStyle = "black";
pen.fillRect(45, 20, 8, 60);
const drawn = pen.getImageData(0, 0, 100, 100);
const texts = [createClassifier().read(drawn, { as: "digit" }).text];

// Vite and webpack find the worker by themselves; for the others it is a script of its own.
const own = new URLSearchParams(location.search).get("worker");
const startWorker = () => new Worker(own!, { type: "module" });
for await (const { reading, error } of readMany([drawn, new Uint8Array(3)], {
  as: "digit",
  threads: 1,
  ...(own ? { startWorker } : {}),
})) {
  texts.push(reading ? reading.text : error.code);
}
document.body.append(texts.join(", "));
