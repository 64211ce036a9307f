// The pages of the help, and its words: which screen each belongs to, their table of contents, and the search over all of them.
export interface HelpPage {
  /** 'cases.queue', 'cases', 'keamanan': the name of its file. */
  readonly name: string;
  readonly title: string;
  /** The text without what only the program reads. */
  readonly source: string;
  /** Screens that share this page beside the one it is named after. */
  readonly also: readonly string[];
}

export interface HelpHit {
  readonly page: HelpPage;
  /** The line in which the words stand. */
  readonly line: string;
}

/** First line of a page that other screens share: <!-- juga: cases.list cases.dueDays -->. */
const ALSO = /^<!-- juga: ([^>]*) -->\s*/;
/** A search shows this many lines at most. */
const SHOWN = 20;

/** Reads one file of resources/help. Its first heading is its title. */
export function readHelpPage(name: string, file: string): HelpPage {
  const also = ALSO.exec(file)?.[1]?.split(/\s+/).filter(Boolean) ?? [];
  const source = file.replace(ALSO, "").replace(/<!--[^>]*-->\s*/g, "");
  return { name, title: /^#\s+(.*)$/m.exec(source)?.[1] ?? name, source, also };
}

/** The page of a screen: its own, one that names it, else that of its room; undefined when there is none. */
export function pageFor(screenId: string, pages: readonly HelpPage[]): HelpPage | undefined {
  const room = screenId.split(".")[0];
  return (
    pages.find((page) => page.name === screenId) ??
    pages.find((page) => page.also.includes(screenId)) ??
    pages.find((page) => page.name === room)
  );
}

/** Lines of the file as they are read: one that was broken for the width of the file is one again. */
function sentencesOf(source: string): readonly string[] {
  const lines: string[] = [];
  let open = false;
  for (const line of source.split("\n")) {
    const starts = line.trim() === "" || /^(#|[-*] |\d+\. |\s*$)/.test(line.trim());
    if (open && !starts) lines[lines.length - 1] += ` ${line.trim()}`;
    else lines.push(line.trim());
    open = line.trim() !== "" && !line.startsWith("#");
  }
  return lines;
}

/** Lines that hold every word, in capitals or not; headings before other lines. */
export function searchHelp(query: string, pages: readonly HelpPage[]): readonly HelpHit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const hits = pages.flatMap((page) =>
    sentencesOf(page.source).flatMap((raw) => {
      const line = raw.replace(/^(#+|[-*]|\d+\.)\s+/, "").replace(/\*\*|`/g, "");
      const whole = `${page.title} ${line}`.toLowerCase();
      const mine = line.toLowerCase();
      const here =
        words.every((word) => whole.includes(word)) && words.some((word) => mine.includes(word));
      return here ? [{ page, line, heading: raw.startsWith("#") }] : [];
    }),
  );
  return hits.toSorted((a, b) => Number(b.heading) - Number(a.heading)).slice(0, SHOWN);
}

/** One word of the glossary: what it means, and which other words never stand for it (resources/help/istilah.json). */
export interface Term {
  readonly term: string;
  readonly meaning: string;
  readonly never?: readonly string[];
}

/** The glossary as a page of the help, in the order of the alphabet. */
export function glossaryPage(title: string, terms: readonly Term[]): HelpPage {
  const lines = terms
    .toSorted((a, b) => a.term.localeCompare(b.term, "id"))
    .map(({ term, meaning }) => `- **${term}**: ${meaning}`);
  return { name: "istilah", title, source: `# ${title}\n\n${lines.join("\n")}\n`, also: [] };
}
