import { answerRequests } from "../worker/answer-requests.ts";
import { openDesk } from "./reading-desk.ts";

answerRequests(openDesk(() => import("./picture-reader.ts")));
