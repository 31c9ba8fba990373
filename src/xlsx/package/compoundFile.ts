/** How a compound file begins: what Office wrote before zip files, and wraps newer ones in that get a password. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether a file is of the kind that Office wrote before it wrote zip files. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Such a file names its streams in UTF-16; a protected workbook's is called EncryptedPackage. */
export function namesEncryption(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes).includes("EncryptedPackage".replaceAll(/(?<=.)/gu, "\0"));
}
