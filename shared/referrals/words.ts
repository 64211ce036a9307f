// What a letter says: offered words, and the neutral ones of a sensitive case.

/** What the subject of a sensitive case always is: it never tells the kind. */
export const NEUTRAL_SUBJECT = "Permohonan pelayanan sosial";
const NEUTRAL_REQUEST =
  "Kami mohon kiranya yang bersangkutan dapat dilayani sesuai dengan ketentuan yang berlaku. Penjelasan disampaikan langsung kepada petugas yang berwenang.";

export interface LetterWords {
  readonly subject: string;
  readonly request: string;
}

/** What is known beside the category: that a group is served, and the facts that the category asks for. */
export interface Beside {
  readonly group: boolean;
  readonly facts: readonly (readonly [label: string, text: string])[];
}

/** Subject and request offered beforehand. */
export function proposedWords(
  categoryName: string,
  sensitive: boolean,
  { group, facts }: Beside = { group: false, facts: [] },
): LetterWords {
  if (sensitive) return { subject: NEUTRAL_SUBJECT, request: NEUTRAL_REQUEST };
  return {
    subject: `Rujukan: ${categoryName}`,
    request: [
      `${group ? "Wakil kelompok tersebut" : "Yang bersangkutan"} datang kepada kami untuk keperluan ${categoryName}.`,
      ...(facts.length === 0
        ? []
        : [
            `Keterangan: ${facts.map(([label, text]) => `${label.toLowerCase().replace("pkh", "PKH")} ${text}`).join("; ")}.`,
          ]),
      "Kami mohon kiranya dapat dibantu sesuai dengan ketentuan yang berlaku.",
    ].join(" "),
  };
}

/** Subject and request offered for a list of names; `categoryName` is null when they came for different things. */
export function proposedCoverWords(categoryName: string | null): LetterWords {
  const purpose = categoryName ?? "pelayanan kesejahteraan sosial";
  return {
    subject: `Rujukan: ${purpose}`,
    request: `Warga yang namanya tercantum dalam daftar nominatif terlampir datang kepada kami untuk keperluan ${purpose}. Kami mohon kiranya dapat dibantu sesuai dengan ketentuan yang berlaku.`,
  };
}

/** What the letter says: the officer's words, but never of a sensitive case. */
export function letterWords(
  { subject, request }: LetterWords,
  categoryName: string,
  sensitive: boolean,
): LetterWords {
  return sensitive ? proposedWords(categoryName, true) : { subject, request };
}

/** 'S.N.' for Siti Nurhayati: enough for the destination to match slip and letter. */
export function initialsOf(name: string): string {
  const words = name
    .split(/[\s.]+/)
    .map((word) => /\p{L}/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined);
  return words.map((letter) => `${letter.toUpperCase()}.`).join("");
}
