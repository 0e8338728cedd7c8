import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { describe, expect, test } from "vitest";
import { invert } from "../colour/invert.ts";
import { ImageError } from "../errors.ts";
import { crop } from "../geometry/crop.ts";
import { flip } from "../geometry/flip.ts";
import { pipeline } from "./pipeline.ts";

const corner = fromPicture(["##.", "#..", "..."]);

const turned = pipeline("mirrored", (picture: typeof corner) => flip(picture, "horizontal")).step(
  "upside down",
  (picture) => flip(picture, "vertical"),
);

describe("a pipeline", () => {
  test("gives what its last step made", () => {
    expect(toPicture(turned.run(corner))).toEqual(["...", "..#", ".##"]);
  });

  test("gives the picture after every step, in order", () => {
    const seen: string[] = [];
    const last = turned.run(corner, ({ name, picture }) => {
      seen.push(name, ...toPicture(picture as typeof corner));
    });
    expect(seen).toEqual(["mirrored", ".##", "..#", "...", "upside down", "...", "..#", ".##"]);
    expect(last).toEqual([...turned.steps(corner)].at(-1)!.picture);
  });

  test("makes a picture only when it is asked for", () => {
    let calls = 0;
    const counting = turned.step("counted", (picture) => {
      calls++;
      return picture;
    });
    const steps = counting.steps(corner);
    steps.next();
    steps.next();
    expect(calls).toBe(0);
    steps.next();
    expect(calls).toBe(1);
  });

  test("is not changed by what is added to it", () => {
    const longer = turned.step("inverted", invert);
    expect(turned.names).toEqual(["mirrored", "upside down"]);
    expect(longer.names).toEqual(["mirrored", "upside down", "inverted"]);
    expect(toPicture(longer.run(corner))).toEqual(["###", "##.", "#.."]);
    expect(toPicture(turned.run(corner))).toEqual(["...", "..#", ".##"]);
  });

  test("names the step at which a picture fails", () => {
    const cut = turned.step("cut out", (picture) =>
      crop(picture, { x: 2, y: 2, width: 9, height: 9 }),
    );
    const error = caught(() => cut.run(corner)) as ImageError;
    expect(error).toBeInstanceOf(ImageError);
    expect(error.code).toBe("INVALID_ARGUMENT");
    expect(error.message).toMatch(/^cut out: /);
    expect(error.cause).toBeInstanceOf(ImageError);
  });

  test("leaves mistakes of the program as they are", () => {
    const mistake = new TypeError("no picture");
    const broken = turned.step("broken", () => {
      throw mistake;
    });
    expect(caught(() => broken.run(corner))).toBe(mistake);
  });

  test("refuses two steps of one name", () => {
    expect(() => turned.step("mirrored", invert)).toThrow(
      expect.objectContaining({ code: "INVALID_ARGUMENT" }),
    );
  });
});

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
