import { ImageError } from "../errors.ts";

/** What a step of a pipeline made. */
export interface PipelineStep<Picture = unknown> {
  readonly name: string;
  readonly picture: Picture;
}

/** Operations one after the other, each with a name. It holds no picture, and can be run again. */
export interface Pipeline<In, Out> {
  /** The names of the steps, the first one first. */
  readonly names: readonly string[];
  /**
   * The same pipeline with one more operation at its end.
   *
   * @throws {ImageError} `INVALID_ARGUMENT` for a name that another step has.
   */
  step<Next>(name: string, operation: (picture: Out) => Next): Pipeline<In, Next>;
  /**
   * What becomes of a picture.
   *
   * @param onStep - Gets each step's picture as soon as it is there.
   * @throws {ImageError} as the operations do, with the step's name before the message.
   */
  run(picture: In, onStep?: (step: PipelineStep) => void): Out;
  /** The picture after each step, each made when it is asked for. */
  steps(picture: In): Generator<PipelineStep, Out>;
}

/**
 * Compose operations so that they read from the top to the bottom, and that every picture between
 * them can be looked at.
 *
 * ```ts
 * const clean = pipeline("luma", toLuma)
 *   .step("even light", flattenLight)
 *   .step("ink", (luma) => toInk(luma, { paper: "light" }))
 *   .step("straight", deskew);
 *
 * const page = clean.run(photo);
 * for (const { name, picture } of clean.steps(photo)) show(name, picture);
 * ```
 */
export function pipeline<In, Out>(
  name: string,
  operation: (picture: In) => Out,
): Pipeline<In, Out> {
  return pipelineOf<In, Out>([{ name, operation: operation as Operation }]);
}

type Operation = (picture: unknown) => unknown;

interface NamedOperation {
  readonly name: string;
  readonly operation: Operation;
}

function pipelineOf<In, Out>(operations: readonly NamedOperation[]): Pipeline<In, Out> {
  function* steps(picture: In): Generator<PipelineStep, Out> {
    let made: unknown = picture;
    for (const { name, operation } of operations) {
      made = named(name, operation, made);
      yield { name, picture: made };
    }
    return made as Out;
  }
  return {
    names: operations.map(({ name }) => name),
    steps,
    step(name, operation) {
      if (operations.some((other) => other.name === name)) {
        throw new ImageError("INVALID_ARGUMENT", `two steps can't both be called "${name}"`);
      }
      return pipelineOf([...operations, { name, operation: operation as Operation }]);
    },
    run(picture, onStep) {
      const all = steps(picture);
      for (;;) {
        const { done, value } = all.next();
        if (done) return value;
        onStep?.(value);
      }
    },
  };
}

function named(name: string, operation: Operation, picture: unknown): unknown {
  try {
    return operation(picture);
  } catch (cause) {
    if (!(cause instanceof ImageError)) throw cause;
    throw new ImageError(cause.code, `${name}: ${cause.message}`, { cause });
  }
}
