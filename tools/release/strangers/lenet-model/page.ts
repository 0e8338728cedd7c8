import { openModel } from "@inkdigit/lenet-model";
import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { kernelEngine } from "@inkdigit/lenet-model/training";

const field = new Uint8Array(784);
for (let y = 4; y < 24; y++) field.fill(255, y * 28 + 13, y * 28 + 15);
const { probabilities } = openModel(lenetWeights()).predict(field);

const digit = probabilities.indexOf(Math.max(...probabilities));
document.body.append(`${digit}, ${typeof kernelEngine}`);
