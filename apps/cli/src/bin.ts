#!/usr/bin/env node
import { main } from "./main.ts";
import { processTerminal } from "./terminal/terminal.ts";

// Everything written has left the process by now; a pipe that is still open must not hold it.
process.exit(await main(process.argv.slice(2), processTerminal()));
