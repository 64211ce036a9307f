// Runs in the sandboxed page: hands over one port, and turns dropped files into something only the main process can read.
import { ipcRenderer, webUtils } from "electron";

window.addEventListener("message", (event: MessageEvent) => {
  if (event.source === window && event.data === "port" && event.ports[0])
    ipcRenderer.postMessage("port", null, [event.ports[0]]);
});

window.addEventListener("dragover", (event: DragEvent) => event.preventDefault());
window.addEventListener("drop", (event: DragEvent) => {
  event.preventDefault();
  const files = Array.from(event.dataTransfer?.files ?? [], (file) =>
    webUtils.getPathForFile(file),
  ).filter(Boolean);
  if (files.length > 0) ipcRenderer.send("berkas", files);
});
