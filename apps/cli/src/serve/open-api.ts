import type { Limits } from "./limits.ts";
import { schemas } from "./open-api-schemas.ts";

/** A description of the interface, as OpenAPI 3.1 has it. */
export interface OpenApi {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly [part: string]: unknown;
}

export interface Operation {
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: "query";
    readonly description: string;
    readonly schema: object;
  }[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: Readonly<Record<string, unknown>>;
  };
  readonly responses: Readonly<Record<string, Answer>>;
  /** What it asks for, where it asks for a token. */
  readonly security?: readonly object[];
}

interface Answer {
  readonly description: string;
  readonly content?: Readonly<Record<string, unknown>>;
}

interface DescribedServer {
  readonly version: string;
  readonly limits: Limits;
  readonly token?: string | undefined;
}

/** What the server answers to, for programs that make clients, and for its page. */
export function openApi({ version, limits, token }: DescribedServer): OpenApi {
  const guarded = token === undefined ? {} : { security: [{ token: [] }] };
  return {
    openapi: "3.1.0",
    info: {
      title: "Inkdigit",
      version,
      description:
        "Reads handwritten digits on pictures. Pictures are read in memory and never kept.",
    },
    paths: {
      "/v1/read": { post: { ...readOperation(limits), ...guarded } },
      "/v1/models": {
        get: {
          summary: "The network that reads, and how good it is",
          responses: { 200: { description: "The models, one of them" }, ...problems(token, []) },
          ...guarded,
        },
      },
      "/healthz": {
        get: {
          summary: "Whether the process is alive",
          responses: { 200: { description: "It is" } },
        },
      },
      "/readyz": {
        get: {
          summary: "Whether it takes requests",
          responses: {
            200: { description: "It does" },
            503: { description: "It starts or stops" },
          },
        },
      },
      "/metrics": {
        get: {
          summary: "Counts and times, for Prometheus",
          responses: { 200: { description: "Prometheus's text format" }, ...problems(token, []) },
          ...guarded,
        },
      },
      "/openapi.json": {
        get: {
          summary: "This description",
          responses: { 200: { description: "OpenAPI 3.1" } },
        },
      },
    },
    components: {
      schemas,
      ...(token !== undefined && {
        securitySchemes: { token: { type: "http", scheme: "bearer" } },
      }),
    },
  };
}

function readOperation(limits: Limits): Operation {
  const { maxBytes, maxPictures, timeout } = limits;
  const picture = { schema: { type: "string", contentMediaType: "application/octet-stream" } };
  return {
    summary: "Read the digits on one picture or several",
    description:
      `At most ${maxPictures} pictures, or pages of a PDF or TIFF, and ${maxBytes} bytes together; ` +
      `${timeout / 1000} seconds for the upload and for the reading. A picture that cannot be read ` +
      "is among the results as failed; only where none could be, the answer is 422.",
    parameters: [
      {
        name: "as",
        in: "query",
        description: "How the digits are laid out; auto tells one digit from a page",
        schema: { enum: ["auto", "digit", "line", "page", "grid"], default: "auto" },
      },
      {
        name: "grid",
        in: "query",
        description: "Rows and columns of the grid, such as 9x9",
        schema: { type: "string", pattern: "^[0-9]+x[0-9]+$", default: "9x9" },
      },
      {
        name: "digits",
        in: "query",
        description: "How many digits each line has: 8, 6-8 or 6-",
        schema: { type: "string", pattern: "^[0-9]{1,3}(-[0-9]{0,3})?$" },
      },
      {
        name: "pattern",
        in: "query",
        description:
          "Which digits may stand where: d is any, 7 that one, [0-3] one of those; d? may be missing, " +
          "d{2,4} stands so often, | parts alternatives, separators are passed over",
        schema: { type: "string" },
      },
      {
        name: "values",
        in: "query",
        description: "All that may be written, with commas between; in JSON a list",
        schema: { type: "string" },
      },
      {
        name: "checksum",
        in: "query",
        description: "What the digits add up to",
        schema: { enum: ["luhn", "mod11", "mod97"] },
      },
      {
        name: "min-confidence",
        in: "query",
        description: "The least confidence that needs no review",
        schema: { type: "number", minimum: 0, maximum: 1 },
      },
      {
        name: "name",
        in: "query",
        description: "What the picture is called in the answer, where the body is one picture",
        schema: { type: "string", default: "picture" },
      },
    ],
    requestBody: {
      required: true,
      content: {
        "image/*": picture,
        "application/pdf": picture,
        "application/octet-stream": picture,
        "multipart/form-data": {
          schema: {
            type: "object",
            description: "A file for each picture; fields have the names of the query",
            additionalProperties: true,
          },
        },
        "application/json": { schema: { $ref: "#/components/schemas/ReadRequest" } },
      },
    },
    responses: {
      200: {
        description: "What became of each picture, in their order",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Results" } } },
      },
      ...problems("", [
        [400, "The request is not understood; the answer names what is wrong"],
        [408, "The upload took too long"],
        [413, "More bytes or pictures than are allowed"],
        [415, "The body is of no type that is read"],
        [422, "None of the pictures could be read"],
        [503, "Too much to do; Retry-After says when to come back"],
      ]),
    },
  };
}

/** The answers of a failure, each a problem. */
function problems(
  token: string | undefined,
  others: readonly (readonly [status: number, description: string])[],
): Record<string, Answer> {
  const all: (readonly [number, string])[] = [
    ...others,
    ...(token === undefined ? [] : [[401, "The token is missing or wrong"] as const]),
  ];
  return Object.fromEntries(
    all.map(([status, description]) => [
      status,
      {
        description,
        content: {
          "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
        },
      },
    ]),
  );
}
