const pane = document.querySelector("#pane");
if (pane !== null) pane.textContent = "Huddlebook";

// Whoever drags a file is about to have a workbook written: what that needs is fetched meanwhile.
pane?.addEventListener("dragenter", () => void import("../xlsx/writeWorkbook"), { once: true });
