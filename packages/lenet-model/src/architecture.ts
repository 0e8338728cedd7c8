/** What a unit does with its weighted sum. */
export type Activation = "linear" | "relu" | "tanh" | "sigmoid";

/** A square filter slid over all maps of the layer before, stride 1. */
export interface Convolution {
  readonly kind: "convolution";
  readonly name: string;
  /** Feature maps in the output. */
  readonly maps: number;
  /** Side of the filter, in pixels. */
  readonly size: number;
  /** `valid` shrinks each side by `size - 1`; `same` keeps it, with zeros beyond the edge. */
  readonly padding: "valid" | "same";
  readonly activation: Activation;
}

/** Each `size`x`size` window, without overlap, becomes one value. */
export interface Pooling {
  readonly kind: "mean-pooling" | "max-pooling";
  readonly name: string;
  /** Side of the window, in pixels; what is left over at the right and below is dropped. */
  readonly size: number;
}

/** Every output is connected to every input; maps are flattened row, column, map. */
export interface Dense {
  readonly kind: "dense";
  readonly name: string;
  readonly units: number;
  readonly activation: Activation;
}

export type Layer = Convolution | Pooling | Dense;

/** A network as data. The last layer is dense and linear; softmax over its units is implied. */
export interface Architecture {
  readonly name: string;
  readonly input: { readonly height: number; readonly width: number; readonly maps: number };
  readonly layers: readonly Layer[];
}
