import { library } from "@inkdigit/build";

export default library(["src/index.ts", "src/node.ts", "src/browser.ts"]);
