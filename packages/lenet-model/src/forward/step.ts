/** One layer at work: reads all of its input, one plane a map, and fills all of its output. */
export type Step = (input: Float64Array, output: Float64Array) => void;
