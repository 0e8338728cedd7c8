import { decode } from "@inkdigit/image-preprocess/browser";
import { answerRequests } from "../worker/answer-requests.ts";
import { openDesk } from "./reading-desk.ts";

answerRequests(openDesk(decode));
