import { file, integer, number, share, text } from "../arguments/value-types.ts";
import { type Arguments, defineCommand, flag, value, valueOr } from "../command.ts";
import { modelType } from "../model/open-model-file.ts";

const options = {
  host: valueOr(text("address", "an address of this machine"), "127.0.0.1", "Where it listens"),
  port: valueOr(integer(0, 65_535), 8080, "The port; 0 takes any that is free"),
  "token-file": value(
    file,
    "A file with the token that requests must bear, as in Authorization: Bearer <token>",
  ),
  cors: value(
    text("origin", "an origin such as https://example.org"),
    "The one origin whose pages may ask from a browser (default: none but its own)",
  ),
  "max-bytes": valueOr(integer(1024, 268_435_456), 20_971_520, "The most bytes of a request"),
  "max-pixels": valueOr(integer(1, 100_000_000), 24_000_000, "The most pixels of a picture"),
  "max-pictures": valueOr(
    integer(1, 1000),
    32,
    "The most pictures of a request, or pages of a PDF",
  ),
  timeout: valueOr(
    number("seconds", 0.1, 3600),
    30,
    "How long an upload may take, and then the reading of what it brought",
  ),
  queue: valueOr(integer(1, 100_000), 64, "Pictures that may wait; with more it answers 503"),
  jobs: value(integer(1, 256), "Pictures read at the same time (default: one a processor core)"),
  model: value(modelType, "The weights to read with (default: the published reader)"),
  "min-confidence": value(
    number("p", 0, 1),
    "The least confidence, 0 to 1, that needs no review, where a request names none (default: 0.9)",
  ),
  "target-error": value(share, "How much of what is accepted may be wrong, such as 0.1%"),
  dpi: valueOr(integer(36, 1200), 200, "Dots an inch that the pages of a PDF are drawn with"),
  quiet: flag("Log no requests, only faults", "q"),
};

/** `inkdigit serve`: the same reading over HTTP. */
export const serve = defineCommand({
  name: "serve",
  summary: "Read pictures over HTTP, and serve the web app",
  options,
  examples: [
    { line: "inkdigit serve", meaning: "On http://127.0.0.1:8080, for this machine alone." },
    {
      line: "curl -F picture=@amount.jpg http://127.0.0.1:8080/v1/read",
      meaning: "One picture.",
    },
    {
      line: "curl -F a=@1.png -F b=@2.png 'http://127.0.0.1:8080/v1/read?as=digit'",
      meaning: "Several, each of one digit.",
    },
    {
      line: "inkdigit serve --host 0.0.0.0 --token-file /run/secrets/token --queue 200",
      meaning: "For others too, who must know the token.",
    },
  ],
  notes: [
    "GET / is the web app, /docs explains the interface, /openapi.json describes it to programs, " +
      "/metrics is for Prometheus, /healthz and /readyz for whoever watches over it.",
    "Pictures are read in memory and never kept; the log has no pictures and no digits. Ctrl-C, or " +
      "SIGTERM, ends it once all that it has begun is answered.",
  ],
  run: async (given, terminal) => (await import("./run-serve.ts")).runServe(given, terminal),
});

export type ServeArguments = Arguments<typeof options>;
