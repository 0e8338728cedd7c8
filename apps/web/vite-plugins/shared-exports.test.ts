import { expect, test } from "vitest";
import { exportsAsObject, importsFromObject } from "./shared-exports.ts";

const isScript = (source: string) => source.endsWith("/script.js");

test("exports become an object, under the names by which others know them", () => {
  const code = "var a=1,b=2;export{a as A,b,a as default};";
  expect(exportsAsObject(code, "it")).toBe("var a=1,b=2;it={A:a,b,default:a};");
});

test("imports from that module are taken from the object, and others stay", () => {
  const code = 'import{A as e,b}from"../script.js";import{x}from"./other.js";console.log(e,b,x);';
  expect(importsFromObject(code, "it", isScript)).toBe(
    'const{A:e,b}=it;import{x}from"./other.js";console.log(e,b,x);',
  );
});

test("what looks like an import, but is text, stays", () => {
  const code = 'const text=`import{A}from"../script.js"`;';
  expect(importsFromObject(code, "it", isScript)).toBe(code);
});

test("the two meet", () => {
  const others = importsFromObject('import{A as e}from"./script.js";read=e;', "it", isScript);
  const read = new Function(
    "it",
    "read",
    `${exportsAsObject("const a=7;export{a as A}", "it")}{${others}}return read`,
  );
  expect(read()).toBe(7);
});

test.each(['import*as all from"./script.js"', 'export{A}from"./script.js"'])(
  "refuses %s, which no object can stand for",
  (code) => {
    expect(() => importsFromObject(code, "it", isScript)).toThrow(code);
  },
);

test.each(["export const a=1", 'export{a}from"./other.js"'])("refuses %s", (code) => {
  expect(() => exportsAsObject(code, "it")).toThrow(code);
});
