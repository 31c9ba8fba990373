const pane = document.querySelector("#pane");
if (pane !== null) pane.textContent = "Huddlebook";
