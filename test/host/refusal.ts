import type { Response } from "./protocol/request";

/** The answer where nothing of a batch was done, or where what was done is not told. */
export function refusal(code: string, message: string): Response {
  return { Results: [], Error: { Code: code, Message: message, HttpStatusCode: 400, ActionIndex: -1, Location: "" } };
}
