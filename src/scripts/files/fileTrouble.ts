/** What hindered reading or writing, by the system's code for it, and what to do. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "This account has no right to it. Ask whoever keeps the folder for it, then run this again."],
  ["EPERM", "It belongs to another account, or another program has it open. See to that, then run this again."],
  ["EROFS", "The disk can only be read. Copy what is there to another, then run this again."],
  ["EBUSY", "Another program is using it. Close it there, then run this again."],
  ["ETXTBSY", "Another program is using it. Close it there, then run this again."],
  ["EAGAIN", "Another program is using it. Close it there, then run this again."],
  ["EMFILE", "Too many files are open. Close some programs, then run this again."],
  ["ENFILE", "Too many files are open. Close some programs, then run this again."],
  ["ENOENT", "It is not there, or no longer. Look where it is, then run this again."],
  ["ENOTDIR", "What its path names as a folder is a file. Look at the path, then run this again."],
  ["EISDIR", "There is a folder of this name. Name a file."],
  ["ELOOP", "It is a link that leads in a circle. Name the file itself."],
  ["ENAMETOOLONG", "Its name is too long for this disk. Give it a shorter one."],
  ["EFBIG", "It is larger than any workbook or report is. Name another file."],
  ["ERR_FS_FILE_TOO_LARGE", "It is larger than any workbook or report is. Name another file."],
  ["ENOSPC", "The disk is full. Make room on it, then run this again."],
  ["EDQUOT", "Your share of the disk is full. Make room on it, then run this again."],
  ["EIO", "The disk or the network failed. See to it, then run this again."],
]);

/** Said of a code that is not listed: networks and disks in the cloud have many. */
const OTHERWISE =
  "See that the disk or the network is there and the file is kept on this computer, then run this again.";

/**
 * Why a file cannot be read or written and what to do.
 *
 * @param error what was thrown
 * @param what what could not be done, such as “The workbook cannot be read”
 * @throws the error itself where the system gave no reason: it is a bug
 */
export function describeFileTrouble(error: unknown, what: string): string {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return `${what} (${code}). ${WORDS.get(code) ?? OTHERWISE}`;
}

/** Whether the system says that there is nothing of this name, rather than that it cannot be looked at. */
function isNotThere(error: unknown): boolean {
  return codeOf(error) === "ENOENT";
}

/** The system's code for what went wrong; `undefined` for an error that is not the system's. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  return "syscall" in error || error.code === "ERR_FS_FILE_TOO_LARGE" ? error.code : undefined;
}

/** What a promise gives; `undefined` where there is nothing of the name. Any other failure is thrown on. */
export async function unlessNotThere<Found>(looking: Promise<Found>): Promise<Found | undefined> {
  return looking.catch((error: unknown) => {
    if (isNotThere(error)) return undefined;
    throw error;
  });
}
