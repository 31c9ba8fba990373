import { readFileSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";

/** The words of a page of our docs, whose markup is headings and lists alone. */
function wordsOfMarkdown(page: string): readonly string[] {
  return words(readFileSync(`docs/${page}.md`, "utf8").replaceAll(/^(?:#+|-) /gmu, ""));
}

function wordsOfPage(page: string): readonly string[] {
  const html = new DOMParser().parseFromString(readFileSync(`src/taskpane/${page}.html`, "utf8"), "text/html");
  return words(html.getElementsByTagName("main")[0]?.textContent ?? "");
}

const words = (text: string) => text.split(/\s+/u).filter((word) => word !== "");

describe.each(["support", "privacy"])("the page on %s beside the pane", (page) => {
  it("says what its page in docs says, word by word", () => {
    expect(wordsOfMarkdown(page).length).toBeGreaterThan(100);
    expect(wordsOfPage(page)).toEqual(wordsOfMarkdown(page));
  });
});

describe.each(["index", "support", "privacy"])("%s.html", (page) => {
  it("runs nothing, loads nothing from elsewhere, and says so to the browser", () => {
    const html = readFileSync(`src/taskpane/${page}.html`, "utf8");
    expect(html).toContain("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'");
    expect(html).not.toMatch(/<script|style=|\son\w+=|(?:src|href)="(?:https?:)?\/\//u);
  });
});
