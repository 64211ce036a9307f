// English texts of the desk's tools: palette, help, taking back, guided first tasks.
import type { desk as original } from "../id/desk.ts";

export const desk: typeof original = {
  palette: { here: "On this page" },
  help: {
    search: "Search all pages of the help",
    contents: "Contents",
    glossary: "Glossary",
    nothing: "No page holds that word. Try another word or a part of it.",
    found: (n) => (n === 1 ? "1 place found" : `${n} places found`),
    printKeys: "Print the list of keys",
  },
};
