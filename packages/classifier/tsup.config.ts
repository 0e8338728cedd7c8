import { library } from "@inkdigit/build";

export default library(["src/index.ts"]);
