/** What a worker that reads files says as soon as it runs, before it is given any: its script was loaded. */
export const READY = "ready";
