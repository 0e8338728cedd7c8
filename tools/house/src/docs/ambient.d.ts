// What snippets speak of without saying where it comes from.
declare const classifier: import("@inkdigit/classifier").Classifier;
declare const photo: import("@inkdigit/image-preprocess").RgbaImage;
declare const card: typeof photo;
declare const date: typeof photo;
declare const form: typeof photo;
declare const cell: typeof photo;
declare const meter: typeof photo;
