import { bringFiles, bringFromSheet, bringPasted, bringText } from "../actions/bringing";
import { openTyping } from "../actions/typing";
import { type ElementSpec, element } from "../dom/element";
import { chosenFiles } from "../reading/droppedFiles";
import type { Pane } from "../pane";
import { pastedText } from "../reading/pasted";
import type { State } from "../state";
import { button, valueOf } from "./parts";

/** Where reports are brought: pasted, dropped, chosen, or taken from a sheet. */
export function gatherView(pane: Pane, state: State): ElementSpec {
  const { port } = pane;
  const { entries, typed, typing } = state;
  return element(
    "section",
    { key: "gather", class: "gather", "aria-labelledby": "bring" },
    element("h2", { id: "bring" }, entries.length === 0 ? "Add this month’s reports" : "Add more"),
    pasteBox(pane, typed, entries.length === 0),
    typed.trim() !== "" &&
      button("Read what I typed", () => {
        bringText(pane, typed);
      }),
    element(
      "div",
      { class: "ways" },
      fileField(pane, "files", "Choose files…", false),
      fileField(pane, "folder", "Choose a folder…", true),
      port.takeSheet !== undefined && button("Use the sheet in view", () => void bringFromSheet(pane, "sheet")),
      port.takeSelection !== undefined && button("Use the selection", () => void bringFromSheet(pane, "selection")),
      typing?.isOpen !== true && button("Type the totals…", () => void typeTotals(pane)),
    ),
    typing?.isOpen === true && typing.view(typing),
    entries.length === 0 &&
      element(
        "p",
        { class: "hint" },
        "Or drop files or a folder anywhere here. A folder named 2026-08 says that its files are August’s.",
      ),
  );
}

/** Only practices whose software prints and nothing else type totals, so the cells for it are loaded when somebody asks. */
async function typeTotals(pane: Pane): Promise<void> {
  const { typedTotalsView } = await import("./typedTotalsView");
  openTyping(pane, (typing) => typedTotalsView(pane, typing));
}

function pasteBox(pane: Pane, typed: string, isFirst: boolean): ElementSpec {
  return element(
    "div",
    { class: "field" },
    element("label", { for: "paste" }, "Paste a report here"),
    element("textarea", {
      id: "paste",
      rows: isFirst ? 3 : 1,
      value: typed,
      spellcheck: "false",
      autocomplete: "off",
      "aria-describedby": "paste-hint",
      on: {
        paste: (event) => {
          paste(pane, event);
        },
        input: (event) => {
          pane.store.update({ typed: valueOf(event) });
        },
      },
    }),
    element(
      "p",
      { class: isFirst ? "hint" : "unseen", id: "paste-hint" },
      "Headings included; one after another if there are several. Ctrl+V, or ⌘V on a Mac.",
    ),
  );
}

/** A long report in a text box would freeze it, so it is read and never shown there. */
function paste(pane: Pane, event: Event): void {
  if (!(event instanceof ClipboardEvent) || event.clipboardData === null) return;
  event.preventDefault();
  const files = chosenFiles(event.clipboardData.files);
  if (files.length > 0) bringFiles(pane, files);
  else bringPasted(pane, pastedText(event.clipboardData));
}

function fileField(pane: Pane, id: string, label: string, isFolder: boolean): ElementSpec {
  const change = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    bringFiles(pane, chosenFiles(target.files));
    // The same file can be chosen again.
    target.value = "";
  };
  return element(
    "label",
    { class: "file", key: id },
    label,
    element("input", {
      id,
      type: "file",
      multiple: true,
      webkitdirectory: isFolder,
      accept: isFolder ? undefined : ACCEPTED,
      on: { change },
    }),
  );
}

const ACCEPTED = ".txt,.csv,.tsv,.xls,.xlsx,.xlsm,.ods,.htm,.html,.xml,.pdf";
