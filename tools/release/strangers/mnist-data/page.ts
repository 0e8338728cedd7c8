import { countPerDigit, digitsFromIdx, readIdx, writeIdx } from "@inkdigit/mnist-data";
import { fetchIdx } from "@inkdigit/mnist-data/browser";

const file = writeIdx({ shape: [2], data: Uint8Array.of(7, 7) });
const labels = await fetchIdx(URL.createObjectURL(new Blob([new Uint8Array(file)])));
const images = readIdx(writeIdx({ shape: [2, 1, 1], data: Uint8Array.of(0, 255) }));

document.body.append(`${countPerDigit(digitsFromIdx(images, labels))[7]} sevens`);
