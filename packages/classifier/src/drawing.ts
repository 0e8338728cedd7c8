export { createDrawingReader } from "./drawing/create-drawing-reader.ts";
export type { DrawingOptions, DrawingReader, DrawingReading } from "./drawing/drawing-reader.ts";
