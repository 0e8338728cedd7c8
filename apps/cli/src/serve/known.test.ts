import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { digitPicture } from "../testing/pictures.ts";
import { limits, serverWith, type TestServer } from "../testing/test-server.ts";
import { openApi } from "./open-api.ts";

let server: TestServer;
let seven: Buffer;

beforeAll(async () => {
  seven = Buffer.from(await digitPicture(0));
  server = await serverWith();
});
afterAll(() => server.app.close());

function ask(query: string) {
  return server.app.inject({
    method: "POST",
    url: `/v1/read?as=digit&${query}`,
    headers: { "content-type": "image/png" },
    payload: seven,
  });
}

function askInJson(known: object) {
  return server.app.inject({
    method: "POST",
    url: "/v1/read",
    headers: { "content-type": "application/json" },
    payload: JSON.stringify({
      as: "digit",
      ...known,
      pictures: [{ data: seven.toString("base64") }],
    }),
  });
}

describe("reads what fits what a request knows", () => {
  test.each([
    ["values=7,8", "7", false],
    ["values=1,2", /^[12]$/, true],
    ["pattern=[0-6]", /^[0-6]$/, true],
    ["digits=1", "7", false],
  ])("%s", async (query, text, changedByConstraint) => {
    const [result] = (await ask(query)).json().results;
    expect(result).toMatchObject({ text: expect.stringMatching(text), changedByConstraint });
  });

  test("in JSON too, where values are a list", async () => {
    const [result] = (await askInJson({ values: ["1", "2"], digits: 1 })).json().results;
    expect(result).toMatchObject({
      text: expect.stringMatching(/^[12]$/),
      reasons: expect.arrayContaining(["constraint"]),
    });
  });
});

test.each([
  ["digits=0", '"digits" must be a number of digits from 1 to 100, such as 8, 6-8 or 6-, not "0"'],
  ["checksum=mod7", '"checksum" must be one of luhn, mod11 or mod97, not "mod7"'],
  ["values=1,x", 'values[1]: "x" is not made of digits and separators'],
  ["pattern=dd", 'as: "digit" reads single digits, and none fits what is known'],
  [`pattern=${"d?".repeat(501)}`, "pattern has more than 1000 characters"],
  [`values=${"1,".repeat(10_001)}`, "values has more than 10000 of them"],
])("refuses %s", async (query, detail) => {
  const answer = await ask(query);
  expect(answer.statusCode).toBe(400);
  expect(answer.json().detail.toLowerCase()).toContain(detail.toLowerCase());
});

test("refuses a list where a text belongs", async () => {
  const answer = await askInJson({ pattern: ["d"] });
  expect(answer.json()).toMatchObject({ status: 400, code: "INVALID_REQUEST" });
});

test("describes each of them", () => {
  const { parameters } = openApi({ version: "1", limits }).paths["/v1/read"]!.post!;
  const names = parameters!.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["digits", "pattern", "values", "checksum"]));
});
