/** How the older kind of Office file begins, in which newer ones are wrapped when they get a password. */
const OLDER_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether a file is of the kind that Office wrote before it wrote zip files. */
export function isOlderOffice(bytes: Uint8Array): boolean {
  return OLDER_OFFICE.every((byte, index) => bytes[index] === byte);
}

/** Such a file names its streams in UTF-16; a protected workbook's is called EncryptedPackage. */
export function namesEncryption(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes).includes("EncryptedPackage".replaceAll(/(?<=.)/gu, "\0"));
}
