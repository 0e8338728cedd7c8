import { beforeAll, expect, test, vi } from "vitest";
import { summaryOf } from "../../test/digits.ts";
import { files, honest, refusing, startMirror, stuckAfter } from "../../test/mirror.ts";
import { type Digits, digitsToIdx } from "../digits.ts";
import { gzip } from "../gzip.ts";
import { writeIdx } from "../idx.ts";
import { loadMnistPart } from "../node.ts";
import { fetchIdx, fetchMnist, fetchMnistPart } from "./fetch-mnist.ts";

const names = { images: "t10k-images-idx3-ubyte", labels: "t10k-labels-idx1-ubyte" };
const array = { shape: [4], data: Int16Array.of(1, -2, 3, -4) };
let digits: Digits;
let images: Uint8Array<ArrayBuffer>;
let labels: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  digits = await loadMnistPart("test");
  images = writeIdx(digitsToIdx(digits).images);
  labels = writeIdx(digitsToIdx(digits).labels);
});

test("loads packed files from a folder", async () => {
  const { url } = await startMirror(
    files({
      [`/data/${names.images}.gz`]: await gzip(images),
      [`/data/${names.labels}.gz`]: await gzip(labels),
    }),
  );
  expect(summaryOf(await fetchMnistPart("test", `${url}/data/`))).toEqual(summaryOf(digits));
  expect(summaryOf(await fetchMnistPart("test", new URL(`${url}/data`)))).toEqual(
    summaryOf(digits),
  );
});

test("loads files that aren't packed, and tells how far it has come", async () => {
  const { url } = await startMirror(
    files({ [`/${names.images}`]: images, [`/${names.labels}`]: labels }),
  );
  const onProgress = vi.fn();
  expect(summaryOf(await fetchMnistPart("test", url, { extension: "", onProgress }))).toEqual(
    summaryOf(digits),
  );
  expect(onProgress).toHaveBeenLastCalledWith({
    file: names.images,
    url: `${url}/${names.images}`,
    receivedBytes: images.length,
    totalBytes: images.length,
  });
});

test("refuses digits that aren't MNIST's, unless told otherwise", async () => {
  const { url } = await startMirror(
    files({
      [`/${names.images}.gz`]: writeIdx({ shape: [1, 1, 2], data: Uint8Array.of(1, 2) }),
      [`/${names.labels}.gz`]: writeIdx({ shape: [1], data: Uint8Array.of(3) }),
    }),
  );
  await expect(fetchMnistPart("test", url)).rejects.toMatchObject({ code: "WRONG_CHECKSUM" });
  expect(await fetchMnistPart("test", url, { verify: false })).toMatchObject({
    count: 1,
    rows: 1,
    columns: 2,
  });
});

test("says that it can't verify where the page has no Web Crypto", async () => {
  const { url } = await startMirror(files({ [`/${names.labels}.gz`]: labels }));
  vi.stubGlobal("crypto", {});
  const loaded = fetchMnistPart("test", url).finally(() => vi.unstubAllGlobals());
  await expect(loaded).rejects.toMatchObject({ code: "UNVERIFIABLE" });
});

test("names the URL that the server doesn't have", async () => {
  const { url } = await startMirror(refusing(404));
  await expect(fetchMnist(url)).rejects.toMatchObject({
    code: "DOWNLOAD_FAILED",
    message: `Can't load ${url}/${names.labels}.gz: the server answers 404 Not Found`,
  });
});

test("names the URL where there is no server", async () => {
  await expect(fetchIdx("http://127.0.0.1:1/x.idx")).rejects.toMatchObject({
    code: "DOWNLOAD_FAILED",
    message: "Can't load http://127.0.0.1:1/x.idx",
  });
});

test("names a page that is sent in place of a file", async () => {
  const { url } = await startMirror(honest(new TextEncoder().encode("<!doctype html>")));
  await expect(fetchMnist(url)).rejects.toMatchObject({ code: "NOT_IDX" });
});

test("loads any IDX file, packed or not, or packed on the way", async () => {
  const packed = await gzip(writeIdx(array));
  const { url } = await startMirror(honest(packed), honest(writeIdx(array)), (_, response) => {
    response.writeHead(200, { "content-encoding": "gzip", "content-length": packed.length });
    response.end(packed);
  });
  const onProgress = vi.fn();
  expect(await fetchIdx(`${url}/a.gz`)).toEqual(array);
  expect(await fetchIdx(`${url}/a`)).toEqual(array);
  expect(await fetchIdx(`${url}/a`, { onProgress })).toEqual(array);
  expect(onProgress).toHaveBeenLastCalledWith(
    expect.objectContaining({ receivedBytes: 16, totalBytes: undefined }),
  );
});

test("fails when the connection breaks off", async () => {
  const mirror = await startMirror(stuckAfter(5, writeIdx(array)));
  const onProgress = () => mirror.breakOff();
  await expect(fetchIdx(mirror.url, { onProgress })).rejects.toMatchObject({
    code: "DOWNLOAD_FAILED",
  });
});

test("stops when its signal is aborted, with the signal's reason", async () => {
  const { url } = await startMirror(stuckAfter(5, writeIdx(array)));
  const controller = new AbortController();
  const enough = new Error("enough");
  const options = { signal: controller.signal, onProgress: () => controller.abort(enough) };
  await expect(fetchIdx(url, options)).rejects.toBe(enough);
});
