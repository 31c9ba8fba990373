/** What Excel answers when it refuses: a code that add-ins look at, and words for their makers. */
export class HostError extends Error {
  readonly code: string;
  readonly httpStatus: number;

  constructor(code: string, message: string, httpStatus = 400) {
    super(message);
    this.code = code;
    this.httpStatus = httpStatus;
    this.name = "HostError";
  }
}

/** The answer to anything Excel cannot make sense of. */
export function invalidArgument(why: string): HostError {
  return new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. (${why})`);
}

/** The answer where something asked for by name or position is not there. */
export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist. (${what})`, 404);
}

/** The answer where a name is taken. */
export function itemAlreadyExists(what: string): HostError {
  return new HostError(
    "ItemAlreadyExists",
    `A resource with the same type or identifier already exists. (${what})`,
    409,
  );
}

/** Where this simulation ends, and Excel goes on. */
export class NotImplemented extends HostError {
  readonly member: string;

  constructor(member: string) {
    super("NotImplemented", `The simulated Excel does not implement ${member}`, 501);
    this.member = member;
    this.name = "NotImplemented";
  }
}
