import { STATUS_CODES } from "node:http";
import { sentence } from "../sentence.ts";

/** What went wrong with a request, for programs. */
export type ProblemCode =
  | "BUSY"
  | "INVALID_REQUEST"
  | "METHOD_NOT_ALLOWED"
  | "NOT_FOUND"
  | "NOTHING_READ"
  | "STOPPING"
  | "TOO_LARGE"
  | "TOO_MANY_PICTURES"
  | "TOO_SLOW"
  | "UNAUTHORIZED"
  | "UNSUPPORTED_TYPE"
  | "INTERNAL_ERROR";

/** Thrown for every expected failure of a request. */
export class RequestProblem extends Error {
  override readonly name = "RequestProblem";
  readonly status: number;
  readonly code: ProblemCode;
  readonly headers: Readonly<Record<string, string>>;
  /** What else the answer says. */
  readonly extra: object;

  constructor(
    status: number,
    code: ProblemCode,
    message: string,
    {
      headers = {},
      extra = {},
      ...options
    }: ErrorOptions & { headers?: Record<string, string>; extra?: object } = {},
  ) {
    super(message, options);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.extra = extra;
  }
}

/** The failure of a request as RFC 9457 has it, `application/problem+json`. */
export function problemBody({ status, code, message, extra }: RequestProblem): object {
  return {
    type: "about:blank",
    title: STATUS_CODES[status],
    status,
    code,
    detail: sentence(message),
    ...extra,
  };
}

/** The request cannot be done now, but may be in so many seconds. */
export function busy(
  code: "BUSY" | "STOPPING" | "TOO_SLOW",
  message: string,
  seconds: number,
): RequestProblem {
  return new RequestProblem(503, code, message, { headers: { "retry-after": String(seconds) } });
}

/** Any failure as one of a request. */
export function asProblem(error: unknown): RequestProblem {
  if (error instanceof RequestProblem) return error;
  const { code, statusCode, message } = error as {
    code?: string;
    statusCode?: number;
    message?: string;
  };
  switch (code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
    case "FST_REQ_FILE_TOO_LARGE":
      return new RequestProblem(413, "TOO_LARGE", "the request has more bytes than are allowed");
    case "FST_FILES_LIMIT":
    case "FST_PARTS_LIMIT":
      return new RequestProblem(
        413,
        "TOO_MANY_PICTURES",
        "the request has more parts than are allowed",
      );
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return new RequestProblem(
        415,
        "UNSUPPORTED_TYPE",
        "the body must be a picture (image/*, application/pdf or application/octet-stream), " +
          "multipart/form-data or application/json",
      );
    case "FST_ERR_CTP_EMPTY_TYPE":
      return new RequestProblem(415, "UNSUPPORTED_TYPE", "the request names no Content-Type");
  }
  if (typeof statusCode === "number" && statusCode >= 400 && statusCode < 500) {
    return new RequestProblem(
      statusCode,
      "INVALID_REQUEST",
      message ?? "the request is not understood",
      {
        cause: error,
      },
    );
  }
  return new RequestProblem(500, "INTERNAL_ERROR", "a fault in inkdigit; please report it", {
    cause: error,
  });
}
