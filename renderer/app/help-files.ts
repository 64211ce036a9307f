// The files of resources/help as the window carries them: pages of the help, and the glossary.
import { glossaryPage, readHelpPage } from "./help-pages.ts";
import type { HelpPage, Term } from "./help-pages.ts";

const files = import.meta.glob<string>("../../resources/help/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});
const words = import.meta.glob<readonly Term[]>("../../resources/help/istilah.json", {
  import: "default",
  eager: true,
});

const written = Object.entries(files).map(([file, source]) =>
  readHelpPage(file.split("/").at(-1)!.replace(/\.md$/, ""), source),
);

/** Every page of the help, the glossary last; its title is a word of the catalogue. */
export function helpPages(glossary: string): readonly HelpPage[] {
  return [...written, glossaryPage(glossary, Object.values(words)[0] ?? [])];
}
