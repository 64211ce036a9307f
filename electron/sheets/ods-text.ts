// The text of one OpenDocument cell: paragraphs become lines, and spaces that were counted become spaces again.
import { MAX_CELL_CHARS } from "../../shared/sheets/cells.ts";
import { attribute } from "./xml.ts";

/** Collects the text of a cell; `take` hands it over and begins the next. Text between paragraphs is no content. */
export function odsText(): {
  open(name: string, attributes: string): void;
  close(name: string): void;
  add(piece: string): void;
  take(): string;
} {
  let text = "";
  let paragraphs = 0;
  let depth = 0;
  function put(piece: string): void {
    if (text.length <= MAX_CELL_CHARS) text += piece.slice(0, MAX_CELL_CHARS + 1 - text.length);
  }
  return {
    open(name, attributes) {
      if (name === "p" || name === "h") {
        if (paragraphs++ > 0) put("\n");
        depth++;
      } else if (name === "s") {
        const count = Number(attribute(attributes, "c") ?? 1);
        put(" ".repeat(Number.isInteger(count) ? Math.min(Math.max(count, 1), 1_000) : 1));
      } else if (name === "tab") put("\t");
      else if (name === "line-break") put("\n");
    },
    close(name) {
      if (name === "p" || name === "h") depth--;
    },
    add(piece) {
      if (depth > 0) put(piece.replace(/[\r\n\t ]+/g, " "));
    },
    take() {
      const taken = text;
      text = "";
      paragraphs = 0;
      depth = 0;
      return taken;
    },
  };
}
