export { type OnnxOptions, writeOnnx } from "./onnx/write-onnx.ts";
