import { expect, test } from "vitest";
import { multiplyAddsOf, parametersOf, shapesOf } from "../shapes.ts";
import { lenet } from "./lenet.ts";

test("has the shapes and parameters of the paper's table", () => {
  const table = shapesOf(lenet).map(({ layer, output, parameters, multiplyAdds }) => [
    layer.name,
    `${output.height}x${output.width}x${output.maps}`,
    parameters,
    multiplyAdds,
  ]);
  expect(table).toEqual([
    ["c1", "24x24x6", 156, 86_400],
    ["s2", "12x12x6", 0, 0],
    ["c3", "8x8x12", 1812, 115_200],
    ["s4", "4x4x12", 0, 0],
    ["output", "1x1x10", 1930, 1920],
  ]);
  expect(parametersOf(lenet)).toBe(3898);
  expect(multiplyAddsOf(lenet)).toBe(203_520);
});
