import type { Multipart } from "@fastify/multipart";
import type { ReadOptions } from "@inkdigit/classifier";
import type { FastifyRequest } from "fastify";
import type { Limits } from "./limits.ts";
import { RequestProblem } from "./problem.ts";
import {
  checkedParameters,
  invalid,
  type RequestParameters,
  requestOptions,
} from "./request-options.ts";

/** A picture that came with a request. */
export interface Upload {
  /** What the sender calls it; never a path of ours. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadRequest {
  readonly uploads: readonly Upload[];
  readonly options: ReadOptions;
}

/**
 * The pictures of a request and how to read them: the body is one picture, a form with several, or
 * JSON with base64.
 *
 * @throws {RequestProblem} for whatever is wrong with it, naming it.
 */
export async function readRequest(request: FastifyRequest, limits: Limits): Promise<ReadRequest> {
  const query = checkedParameters(request.query as Record<string, unknown>, "query");
  if (request.isMultipart()) return await fromForm(request, query, limits);
  if (Buffer.isBuffer(request.body)) {
    const upload = { name: String(query.get("name") ?? "picture"), bytes: request.body };
    return { uploads: checkedUploads([upload], limits), options: requestOptions(query) };
  }
  return fromJson(request.body, query, limits);
}

async function fromForm(
  request: FastifyRequest,
  query: RequestParameters,
  limits: Limits,
): Promise<ReadRequest> {
  try {
    const { uploads, fields } = await partsOf(request.parts(), limits);
    const parameters = checkedParameters({ ...Object.fromEntries(query), ...fields }, "form");
    return { uploads: checkedUploads(uploads, limits), options: requestOptions(parameters) };
  } catch (error) {
    if (error instanceof RequestProblem || (error as { statusCode?: number }).statusCode)
      throw error;
    throw invalid(`the form is damaged: ${error instanceof Error ? error.message : error}`);
  }
}

async function partsOf(parts: AsyncIterable<Multipart>, limits: Limits) {
  const fields: Record<string, unknown> = {};
  const uploads: Upload[] = [];
  let left = limits.maxBytes;
  for await (const part of parts) {
    if (part.type === "field") {
      if (part.valueTruncated) throw invalid(`"${part.fieldname}" is too long`);
      fields[part.fieldname] = part.value;
      continue;
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of part.file as AsyncIterable<Uint8Array>) {
      left -= chunk.length;
      if (left < 0) throw tooLarge(limits);
      chunks.push(chunk);
    }
    uploads.push({
      name: part.filename || `picture-${uploads.length + 1}`,
      bytes: Buffer.concat(chunks),
    });
    if (uploads.length > limits.maxPictures) throw tooMany(limits);
  }
  return { fields, uploads };
}

/** `{ "pictures": [{ "name": "a.png", "data": "<base64>" }], "as": "digit" }` */
function fromJson(body: unknown, query: RequestParameters, limits: Limits): ReadRequest {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw invalid("the body must be an object with pictures");
  }
  const { pictures, ...rest } = body as Record<string, unknown>;
  if (!Array.isArray(pictures)) throw invalid('"pictures" must be a list');
  if (pictures.length > limits.maxPictures) throw tooMany(limits);
  const uploads = pictures.map((picture, i) => uploadFrom(picture, i));
  const parameters = checkedParameters({ ...Object.fromEntries(query), ...rest }, "body");
  return { uploads: checkedUploads(uploads, limits), options: requestOptions(parameters) };
}

function uploadFrom(picture: unknown, index: number): Upload {
  const place = `pictures[${index}]`;
  if (typeof picture !== "object" || picture === null)
    throw invalid(`"${place}" must be an object`);
  const { name = `picture-${index + 1}`, data, ...others } = picture as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw invalid(`"${place}" has name and data, no ${JSON.stringify(unknown)}`);
  if (typeof name !== "string") throw invalid(`"${place}.name" must be a text`);
  if (typeof data !== "string" || !isBase64(data)) throw invalid(`"${place}.data" must be base64`);
  return { name, bytes: Buffer.from(data, "base64") };
}

function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/_-]*={0,2}\s*$/.test(text);
}

function checkedUploads(uploads: readonly Upload[], limits: Limits): readonly Upload[] {
  if (uploads.length === 0) throw invalid("there is no picture in the request");
  const bytes = uploads.reduce((sum, upload) => sum + upload.bytes.length, 0);
  if (bytes > limits.maxBytes) throw tooLarge(limits);
  return uploads;
}

export function tooLarge({ maxBytes }: Limits): RequestProblem {
  return new RequestProblem(
    413,
    "TOO_LARGE",
    `the pictures have more than the ${maxBytes} bytes that are allowed`,
  );
}

function tooMany({ maxPictures }: Limits): RequestProblem {
  return new RequestProblem(
    413,
    "TOO_MANY_PICTURES",
    `the request has more than the ${maxPictures} pictures that are allowed`,
  );
}
