import { library } from "@inkdigit/build";

export default library(["src/index.ts", "src/jimp.ts", "src/sharp.ts", "src/browser.ts"]);
