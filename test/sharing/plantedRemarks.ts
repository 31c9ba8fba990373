import { type PlantedPlace, replaced } from "./planting";

/** Places of notes and comments, and who wrote them. */
export const PLANTED_REMARKS: readonly PlantedPlace[] = [
  { title: "a note", found: ["note"], plant: replaced("xl/comments1.xml", " as deposited", (text) => ` ${text}`) },
  {
    title: "who wrote a note",
    found: ["note"],
    plant: replaced("xl/comments1.xml", "<author>Front desk", (text) => `<author>${text}`),
  },
  {
    title: "the box of a note",
    found: ["drawing"],
    plant: replaced(
      "xl/drawings/vmlDrawing1.vml",
      "<v:textbox/>",
      (text) => `<v:textbox><div style="text-align:left">${text}</div></v:textbox>`,
    ),
  },
  {
    title: "a comment and the note that older programs show for it",
    found: ["note", "threaded-comment"],
    plant: async (parts, text) => {
      await replaced("xl/comments1.xml", "Is this with the write-offs?", (one) => one)(parts, text);
      await replaced(
        "xl/threadedComments/threadedComment1.xml",
        "Is this with the write-offs?",
        (one) => one,
      )(parts, text);
    },
  },
  {
    title: "the answer to a comment",
    found: ["threaded-comment"],
    plant: replaced("xl/threadedComments/threadedComment1.xml", "Without.", (text) => text),
  },
  {
    title: "who comments",
    found: ["commenter"],
    plant: replaced("xl/persons/person.xml", 'displayName="Office manager"', (text) => `displayName="${text}"`),
  },
];
