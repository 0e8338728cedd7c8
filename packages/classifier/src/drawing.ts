export { createDrawingReader } from "./drawing/create-drawing-reader.ts";
export type { DrawingReader, DrawingReading } from "./drawing/drawing-reader.ts";
