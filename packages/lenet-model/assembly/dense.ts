import { ONE_PICTURE } from "./layout";
import { activated, multiplyAdd } from "./vector";

/** Every unit sums up all cells of the layer before. */
class Dense {
  operation: u32;
  /** Cells, a multiple of 4; those between the maps have the weight 0. */
  input: usize;
  inputEnd: usize;
  /** [block of four units, cell, 4] */
  weights: usize;
  /** [unit] */
  biases: usize;
  output: usize;
  /** Blocks of four units. */
  blocks: u32;
  activation: u32;
  /** Bytes of a cell. */
  cell: u32;
}

export function connect(record: usize): void {
  const layer = changetype<Dense>(record);
  if (layer.cell === ONE_PICTURE) connectOne(layer);
  else connectFour(layer);
}

/** A vector is four units; four inputs at once, so that the sums do not wait for each other. */
function connectOne(layer: Dense): void {
  let weight = layer.weights;
  for (let block: u32 = 0; block < layer.blocks; block++) {
    let v0 = v128.load(layer.biases + (block << 4));
    let v1 = f32x4.splat(0);
    let v2 = v1;
    let v3 = v1;
    for (let input = layer.input; input !== layer.inputEnd; input += 16) {
      v0 = multiplyAdd(v128.load32_splat(input), v128.load(weight), v0);
      v1 = multiplyAdd(v128.load32_splat(input, 4), v128.load(weight, 16), v1);
      v2 = multiplyAdd(v128.load32_splat(input, 8), v128.load(weight, 32), v2);
      v3 = multiplyAdd(v128.load32_splat(input, 12), v128.load(weight, 48), v3);
      weight += 64;
    }
    const sum = f32x4.add(f32x4.add(v0, v1), f32x4.add(v2, v3));
    v128.store(layer.output + (block << 4), activated(sum, layer.activation));
  }
}

/** A vector is four pictures; four units and two inputs at once. */
function connectFour(layer: Dense): void {
  const activation = layer.activation;
  let weight = layer.weights;
  for (let block: u32 = 0; block < layer.blocks; block++) {
    const biases = layer.biases + (block << 4);
    let a0 = v128.load32_splat(biases);
    let a1 = v128.load32_splat(biases, 4);
    let a2 = v128.load32_splat(biases, 8);
    let a3 = v128.load32_splat(biases, 12);
    let b0 = f32x4.splat(0);
    let b1 = b0;
    let b2 = b0;
    let b3 = b0;
    for (let input = layer.input; input !== layer.inputEnd; input += 32) {
      const a = v128.load(input);
      const b = v128.load(input, 16);
      a0 = multiplyAdd(a, v128.load32_splat(weight), a0);
      a1 = multiplyAdd(a, v128.load32_splat(weight, 4), a1);
      a2 = multiplyAdd(a, v128.load32_splat(weight, 8), a2);
      a3 = multiplyAdd(a, v128.load32_splat(weight, 12), a3);
      b0 = multiplyAdd(b, v128.load32_splat(weight, 16), b0);
      b1 = multiplyAdd(b, v128.load32_splat(weight, 20), b1);
      b2 = multiplyAdd(b, v128.load32_splat(weight, 24), b2);
      b3 = multiplyAdd(b, v128.load32_splat(weight, 28), b3);
      weight += 32;
    }
    const out = layer.output + (block << 6);
    v128.store(out, activated(f32x4.add(a0, b0), activation));
    v128.store(out, activated(f32x4.add(a1, b1), activation), 16);
    v128.store(out, activated(f32x4.add(a2, b2), activation), 32);
    v128.store(out, activated(f32x4.add(a3, b3), activation), 48);
  }
}
