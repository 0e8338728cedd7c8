import { createHash, timingSafeEqual } from "node:crypto";
import { RequestProblem } from "./problem.ts";

/**
 * A check that a request bears the token, in the same time whatever it bears.
 *
 * @returns A function that throws {@link RequestProblem} `UNAUTHORIZED` where it does not.
 */
export function requireToken(token: string): (authorization: string | undefined) => void {
  const wanted = digest(token);
  return (authorization) => {
    const borne = /^Bearer +(.+)$/i.exec(authorization ?? "")?.[1];
    if (borne !== undefined && timingSafeEqual(digest(borne), wanted)) return;
    const message = "the request must bear the token, as Authorization: Bearer <token>";
    throw new RequestProblem(401, "UNAUTHORIZED", message, {
      headers: { "www-authenticate": 'Bearer realm="inkdigit"' },
    });
  };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
