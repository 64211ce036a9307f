// Files that reach the screen by drop or by paste, from anywhere on it; not while a dialog is open.
import { useEffect, useRef, useState } from "react";
import { dialogIsOpen } from "../app/dialogs.tsx";

/** Tells of dropped and pasted files; answers whether files are held over the window right now. */
export function useIncoming(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const take = (list: FileList | undefined, event: Event) => {
      setOver(false);
      if (!list?.length || dialogIsOpen()) return;
      event.preventDefault();
      latest.current([...list]);
    };
    const drop = (event: DragEvent) => take(event.dataTransfer?.files, event);
    const paste = (event: ClipboardEvent) => take(event.clipboardData?.files, event);
    const enter = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") && !dialogIsOpen()) setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false); // left the window, not one element for another
    };
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    return () => {
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
    };
  }, []);
  return over;
}
