import type { SayingFile } from "./allSentences";

/** The rooms of the sources, in the order in which somebody meets what they say. */
const ROOMS: readonly (readonly [folder: string, title: string])[] = [
  ["taskpane", "The pane"],
  ["session", "The pane and the command line alike"],
  ["scripts", "The command line"],
  ["sharing", "Before a workbook is shared"],
  ["tracker", "The workbook"],
  ["huddle", "The huddle workbook"],
  ["domain", "Figures in words"],
  ["import", "Reports, and what is wrong with them"],
  ["remittance", "Remittances, and what is wrong with them"],
  ["functions", "Functions in Excel"],
  ["excel", "Trouble in Excel"],
  ["workbook", "Older workbooks, and names that are taken"],
  ["xlsx", "Files"],
  ["otherFiles", "Files"],
  ["pdf", "Files"],
];

const INTRODUCTION = `# Everything Huddlebook says

Every text for people that the sources hold, to be read as a whole: by the room and the file that says it, each text where it comes first. What is
filled in stands in braces, by its name in the code; of two words between which a bar stands, one is said. Names of tables and columns are in
[metrics.md](metrics.md). The tests hold what the program shows against this list, and the list against the sources; it is written by
\`ACCEPT_CASES=1 npx vitest run test/unit/docs/sentences.test.ts\`.
`;

/** The page that lists all texts. */
export function sentencesPage(files: readonly SayingFile[]): string {
  const titles = [...new Set(ROOMS.map(([, title]) => title))];
  const rooms = titles.map((title) => {
    const folders = ROOMS.filter(([, other]) => other === title).map(([folder]) => folder);
    const own = folders.flatMap((folder) => files.filter(({ path }) => path.startsWith(`${folder}/`)));
    return [`## ${title}`, ...own.filter(({ texts }) => texts.length > 0).map(fileInMarkdown)].join("\n\n");
  });
  return `${[INTRODUCTION.trimEnd(), ...rooms, singleWords(files)].join("\n\n")}\n`;
}

/** The single words of all files, by their letter. */
function singleWords(files: readonly SayingFile[]): string {
  const words = [...new Set(files.flatMap((file) => file.words))].sort();
  const letters = [...new Set(words.map((word) => word.charAt(0)))];
  const lines = letters.map((letter) => `{${words.filter((word) => word.startsWith(letter)).join("|")}|}`);
  return `## Single words that fill a blank\n\n${inBlock(lines)}`;
}

function inBlock(lines: readonly string[]): string {
  return `\`\`\`text\n${lines.join("\n")}\n\`\`\``;
}

function fileInMarkdown({ path, texts }: SayingFile): string {
  return `### ${path.replace(/\.ts$/u, "")}\n\n${inBlock(texts)}`;
}

/** The texts that such a page lists. */
export function sentencesOn(page: string): readonly string[] {
  return [...page.matchAll(/^```text\n([\s\S]*?)\n```$/gmu)].flatMap(([, block = ""]) => block.split("\n"));
}
