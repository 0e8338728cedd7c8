import { readFile } from "node:fs/promises";
import { digitPipeline, type InkImage, inkBox } from "@inkdigit/image-preprocess";
import { decode, encodePng } from "@inkdigit/image-preprocess/jimp";

const field: InkImage = digitPipeline().run(await decode(await readFile("drawn-3.png")));
const { width, height } = await decode(await encodePng(field));
const box = inkBox(field);

console.log(`${width}x${height}, ${box?.height} rows of ink`);
