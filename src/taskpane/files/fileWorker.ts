import { FileBackEnd, type FileRequest } from "./fileBackEnd";

// Opens and writes workbooks apart from the page, which stays smooth meanwhile.
const backEnd = new FileBackEnd();

addEventListener("message", ({ data }: MessageEvent<FileRequest>) => {
  // What goes wrong here is told to the page, which tries it itself.
  backEnd.answer(data).then((answer) => {
    postMessage(answer);
  }, reportError);
});
