/** Who installs one package alone: two programs in `strangers/<folder>`, and what they print. */
export interface Stranger {
  /** The package. */
  readonly name: string;
  /** Where the programs are: `node.ts` for Node, `page.ts` for a page. */
  readonly folder: string;
  /** What the program for Node prints. */
  readonly inNode: string;
  /** What the page shows. */
  readonly inPage: string;
  /** Packages that its page may have in it, and must. */
  readonly bundled: readonly string[];
  /** Whether there is a `worker.js`, for pages whose bundler finds no worker. */
  readonly hasWorker?: boolean;
}

export const strangers: readonly Stranger[] = [
  {
    name: "@inkdigit/mnist-data",
    folder: "mnist-data",
    inNode: "1 of 2 rows, MISSING_DATA",
    inPage: "2 sevens",
    bundled: ["@inkdigit/mnist-data"],
  },
  {
    name: "@inkdigit/image-preprocess",
    folder: "image-preprocess",
    inNode: "28x28, 20 rows of ink",
    inPage: "28x28, 20 rows of ink",
    bundled: ["@inkdigit/image-preprocess"],
  },
  {
    name: "@inkdigit/lenet-model",
    folder: "lenet-model",
    inNode: "1 and 1, learned 1, true",
    inPage: "1, function",
    bundled: ["@inkdigit/lenet-model"],
  },
  {
    name: "@inkdigit/classifier",
    folder: "classifier",
    inNode: "1, 3, FILE_NOT_FOUND",
    inPage: "1, 1, UNSUPPORTED_FORMAT",
    bundled: ["@inkdigit/classifier", "@inkdigit/image-preprocess", "@inkdigit/lenet-model"],
    hasWorker: true,
  },
];
