import { digitPipeline, inkBox } from "@inkdigit/image-preprocess";
import { decode, encodePng } from "@inkdigit/image-preprocess/browser";

const canvas = document.createElement("canvas");
canvas.width = canvas.height = 100;
const pen = canvas.getContext("2d")!;
pen.fillStyle = "white";
pen.fillRect(0, 0, 100, 100);
pen.fillStyle = "black";
pen.fillRect(40, 20, 12, 60);

const drawn = pen.getImageData(0, 0, 100, 100);
const png = await encodePng({ width: 100, height: 100, data: drawn.data });
const field = digitPipeline().run(await decode(new Blob([new Uint8Array(png)])));

document.body.append(`${field.width}x${field.height}, ${inkBox(field)?.height} rows of ink`);
