import { expect, test } from "vitest";
import { checkPicture } from "./check-picture.ts";

test("takes luma and RGBA pictures", () => {
  checkPicture({ width: 3, height: 2, data: new Uint8Array(6) });
  checkPicture({ width: 3, height: 2, data: new Uint8ClampedArray(24) });
});

test.each([
  [{ width: 0, height: 2, data: new Uint8Array(0) }, "0x2"],
  [{ width: 2.5, height: 2, data: new Uint8Array(5) }, "2.5x2"],
  [{ width: Number.NaN, height: 2, data: new Uint8Array(0) }, "NaNx2"],
  [{ width: 2, height: 2, data: new Uint8Array(5) }, "5 bytes"],
  [{ width: 2, height: 2, data: new Uint8Array(12) }, "12 bytes"],
  [{ width: 60000, height: 60000, data: new Uint8Array(1) }, "100 megapixels"],
  [{ width: 2, height: 2, data: [0, 0, 0, 0] as unknown as Uint8Array }, "Uint8Array"],
])("refuses %o", (picture, said) => {
  expect(() => checkPicture(picture)).toThrow(
    expect.objectContaining({ code: "INVALID_PICTURE", message: expect.stringContaining(said) }),
  );
});
