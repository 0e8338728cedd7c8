import { decode as jimp } from "@inkdigit/image-preprocess/jimp";
import { describe, expect, test } from "vitest";
import { digitPicture, sample } from "../testing/pictures.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { createReader } from "./create-reader.ts";
import { pickDecoder } from "./pick-decoder.ts";
import { readPicture } from "./read-picture.ts";

describe.each([
  ["jimp", async () => jimp],
  ["the decoder that is picked", pickDecoder],
])("with %s", (_, decoder) => {
  test("reads PNG and JPEG", async () => {
    const folder = temporaryFolder({
      "7.png": await digitPicture(0),
      "5.jpg": sample("photo-5-shaded.jpg"),
    });
    const reader = {
      ...(await createReader({ options: { as: "digit" } })),
      decode: await decoder(),
    };
    expect(await readPicture(`${folder}/7.png`, reader)).toMatchObject({ text: "7" });
    expect(await readPicture(`${folder}/5.jpg`, reader)).toMatchObject({ text: "5" });
  });
});

test("a fault in the reader fails the picture alone, as an internal error", async () => {
  const folder = temporaryFolder({ "7.png": await digitPicture(0) });
  const classifier = {
    read: () => {
      throw new TypeError("x is undefined");
    },
  };
  expect(await readPicture(`${folder}/7.png`, { decode: jimp, classifier, options: {} })).toEqual({
    file: `${folder}/7.png`,
    status: "failed",
    error: {
      code: "INTERNAL_ERROR",
      message: "Reading it went wrong in a way not foreseen: x is undefined.",
    },
  });
});
