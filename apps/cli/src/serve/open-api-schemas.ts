const share = { type: "number", minimum: 0, maximum: 1 };
const text = { type: "string" };
const digit = { type: "integer", minimum: 0, maximum: 9 };
const box = { $ref: "#/components/schemas/Box" };
const texts = { type: "array", items: text };
const changedByConstraint = {
  type: "boolean",
  description: "Whether what was known gave another reading than the picture alone",
};

function object(properties: Record<string, object>, optional: readonly string[] = []): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required };
}

function list(items: object): object {
  return { type: "array", items };
}

/** What is sent and answered, by the names that the description of the interface calls it. */
export const schemas = {
  ReadRequest: object(
    {
      pictures: list(
        object({ name: text, data: { type: "string", contentEncoding: "base64" } }, ["name"]),
      ),
      as: { enum: ["auto", "digit", "line", "page", "grid"] },
      grid: text,
      digits: { oneOf: [{ type: "integer", minimum: 1, maximum: 100 }, text] },
      pattern: text,
      values: { oneOf: [text, texts] },
      checksum: { enum: ["luhn", "mod11", "mod97"] },
      "min-confidence": share,
    },
    ["as", "grid", "digits", "pattern", "values", "checksum", "min-confidence"],
  ),
  Results: object({
    results: list({
      oneOf: [{ $ref: "#/components/schemas/Reading" }, { $ref: "#/components/schemas/Failure" }],
    }),
  }),
  Reading: object(
    {
      file: { ...text, description: "What the sender called it" },
      page: { type: "integer", minimum: 1 },
      status: { enum: ["accepted", "review", "blank"] },
      text: {
        ...text,
        description: "The best reading, whatever the status; lines are joined by \\n",
      },
      confidence: { ...share, description: "Probability that all of the text is right" },
      lines: list(
        object(
          {
            text,
            confidence: share,
            box,
            changedByConstraint,
            reasons: texts,
            digits: list(
              object({
                digit,
                confidence: share,
                box,
                alternatives: list(object({ digit, confidence: share })),
                reasons: texts,
              }),
            ),
          },
          ["changedByConstraint", "reasons"],
        ),
      ),
      cells: list(
        list(
          object(
            {
              digit: { oneOf: [digit, { type: "null" }] },
              status: { enum: ["accepted", "review", "blank"] },
              confidence: share,
              box,
              changedByConstraint,
            },
            ["changedByConstraint"],
          ),
        ),
      ),
      changedByConstraint,
      reasons: texts,
      image: object({ width: { type: "integer" }, height: { type: "integer" }, sha256: text }),
      model: object({ name: text, version: text }),
    },
    ["page", "cells", "changedByConstraint"],
  ),
  Failure: object(
    {
      file: text,
      page: { type: "integer", minimum: 1 },
      status: { const: "failed" },
      error: object({ code: text, message: text }),
    },
    ["page"],
  ),
  Box: {
    ...object({
      x: { type: "number" },
      y: { type: "number" },
      width: { type: "number" },
      height: { type: "number" },
    }),
    description: "In pixels of the upright picture, from its upper left corner",
  },
  Problem: object({
    type: text,
    title: text,
    status: { type: "integer" },
    code: text,
    detail: text,
  }),
};
