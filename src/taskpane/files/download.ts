/** Gives somebody a file as browsers give out downloads. @param type the kind of its content */
export function download(name: string, content: Uint8Array | string, type: string): void {
  const address = URL.createObjectURL(
    new Blob([typeof content === "string" ? content : new Uint8Array(content)], { type }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
