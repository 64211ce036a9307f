// What a row of a list says somebody receives: which columns speak of which programme, and which words mean yes. Data, from the headers of real files (field notes 3.2-3.5).

/** Header of a column, without case and signs: the programme it speaks of. */
const COLUMNS: Readonly<Record<string, string>> = {
  pkh: "PKH",
  stapkh: "PKH",
  bpnt: "BPNT",
  bpntppkm: "BPNT",
  sembako: "BPNT",
  pbi: "PBI-JK",
  pbijk: "PBI-JK",
  pbijkn: "PBI-JK",
  bltdd: "BLT-DD",
  kip: "PIP",
  pip: "PIP",
  rutilahu: "RUTILAHU",
};
/** A card or member number of a programme: any number in it means that somebody receives it. */
const NUMBERS: Readonly<Record<string, string>> = {
  nopesertapkh: "PKH",
  nokks: "BPNT",
  nokip: "PIP",
};
/** Columns that name programmes in words. */
const NAMES = new Set(["program", "programbansos", "namabansos", "bansos"]);
/** Word in such a column: programme. */
const WORDS: Readonly<Record<string, string>> = {
  pkh: "PKH",
  bpnt: "BPNT",
  sembako: "BPNT",
  bsp: "BPNT",
  pbi: "PBI-JK",
  kis: "PBI-JK",
  blt: "BLT-DD",
  bltdd: "BLT-DD",
  pip: "PIP",
  kip: "PIP",
  rutilahu: "RUTILAHU",
};
/** Codes and words that senders write for "receives"; 1 is the yes of the 2015 questionnaire. */
const YES = new Set(["ya", "y", "yes", "1", "v", "x", "aktif", "ada", "penerima", "kpm", "salur"]);

const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");

/**
 * Codes of shared/people/programmes.ts that the row names, each once, in the order of the columns. A proposal list ('usulan') names what
 * is asked for, not what is received: ask with `proposed` and show it as such.
 */
export function programmesIn(payload: Readonly<Record<string, string>>): string[] {
  const found = new Set<string>();
  for (const [header, value] of Object.entries(payload)) {
    const column = bare(header);
    if (COLUMNS[column] && YES.has(bare(value))) found.add(COLUMNS[column]);
    if (NUMBERS[column] && /[1-9]/.test(value)) found.add(NUMBERS[column]);
    if (NAMES.has(column))
      for (const word of value.toLowerCase().split(/[^a-z0-9-]+/)) {
        const code = WORDS[bare(word)];
        if (code) found.add(code);
      }
  }
  return [...found];
}

/** A list of proposals says what was asked for. */
export function isProposal(profile: string): boolean {
  return profile === "usulan";
}
