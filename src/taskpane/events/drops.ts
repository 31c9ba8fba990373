import { bringFiles } from "../actions/bringing";
import { droppedFiles } from "../reading/droppedFiles";
import type { Pane } from "../pane";

/** Takes files and folders that are dropped anywhere on the pane. */
export function followDrops(pane: Pane): void {
  const over = (isDraggedOver: boolean): void => {
    if (pane.store.state.isDraggedOver !== isDraggedOver) pane.store.update({ isDraggedOver });
  };
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files") !== true) return;
    event.preventDefault();
    over(true);
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) over(false);
  });
  addEventListener("drop", (event) => {
    over(false);
    if (event.dataTransfer?.types.includes("Files") !== true) return;
    // Otherwise the browser would leave the pane and show the file.
    event.preventDefault();
    void droppedFiles(event.dataTransfer).then((files) => {
      pane.store.update({ page: "post" });
      bringFiles(pane, files);
    });
  });
}
