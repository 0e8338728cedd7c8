import { createClassifier, type Reading } from "@inkdigit/classifier";
import { readMany } from "@inkdigit/classifier/node";

const data = new Uint8Array(100 * 100).fill(255);
for (let y = 20; y < 80; y++) data.fill(0, y * 100 + 45, y * 100 + 53);
const reading: Reading = createClassifier().read(
  { width: 100, height: 100, data },
  { as: "digit" },
);

const texts: string[] = [reading.text];
for await (const { reading, error } of readMany(["drawn-3.png", "missing.png"], { threads: 2 })) {
  texts.push(reading ? reading.text : error.code);
}
console.log(texts.join(", "));
