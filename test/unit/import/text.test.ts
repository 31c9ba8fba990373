import { describe, expect, it } from "vitest";
import { type NotText, describeNotText, textFromBytes } from "../../../src/import/text/text";

const REPORT = "Guarantor\tTotal\r\nSample, Ann\t12.00\r\n";
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((code) =>
      isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255],
    ),
  );
const joined = (...parts: readonly Iterable<number>[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe("textFromBytes", () => {
  it.each([
    ["UTF-8", utf8(REPORT)],
    ["UTF-8 with a byte order mark", joined([0xef, 0xbb, 0xbf], utf8(REPORT))],
    ["UTF-16LE with a byte order mark", joined([0xff, 0xfe], utf16(REPORT, true))],
    ["UTF-16BE with a byte order mark", joined([0xfe, 0xff], utf16(REPORT, false))],
    ["UTF-16LE without one", utf16(REPORT, true)],
    ["UTF-16BE without one", utf16(REPORT, false)],
  ])("reads %s", (_name, bytes) => {
    expect(textFromBytes(bytes)).toEqual({ ok: true, text: REPORT });
  });

  it("reads letters of UTF-8, and of Windows-1252 where it is not UTF-8", () => {
    expect(textFromBytes(utf8("Zoë – “x”"))).toEqual({ ok: true, text: "Zoë – “x”" });
    expect(textFromBytes(Uint8Array.from([0x5a, 0x6f, 0xeb, 0x20, 0x96, 0x80]))).toEqual({ ok: true, text: "Zoë –€" });
  });

  it("reads an empty file as an empty text", () => {
    expect(textFromBytes(new Uint8Array())).toEqual({ ok: true, text: "" });
  });

  it.each<readonly [NotText, Uint8Array]>([
    ["xlsx", joined([0x50, 0x4b, 3, 4], utf8("rest"))],
    ["old-excel", joined([0xd0, 0xcf, 0x11, 0xe0], [0, 0])],
    ["web-page", utf8("\r\n <HTML><body>")],
    ["web-page", utf8("<table border=1><tr>")],
    ["web-page", utf8('<?xml version="1.0"?><Workbook>')],
    ["pdf", utf8("%PDF-1.7\n")],
    ["pdf", utf8("@PJL SET COPIES=1\r\n@PJL ENTER LANGUAGE=PDF\r\n%PDF-1.4\r\n")],
    ["unreadable", joined(utf8("some text"), [0], utf8("and more text"))],
  ])("says that bytes are %s", (kind, bytes) => {
    expect(textFromBytes(bytes)).toEqual({ ok: false, kind });
  });

  it("does not take a name in angle brackets for a web page", () => {
    expect(textFromBytes(utf8("<none>\tTotal"))).toEqual({ ok: true, text: "<none>\tTotal" });
  });
});

describe("describeNotText", () => {
  it.each<NotText>(["xlsx", "old-excel", "web-page", "unreadable"])("says what to do about %s", (kind) => {
    expect(describeNotText(kind)).toMatch(/^The file .*(?:Open it in Excel|Export the report again)/u);
  });
});
