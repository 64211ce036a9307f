// The sets on which quality is published, each with its seed. Those named 'held apart' use names and seeds that nothing was tuned with.
import { makeCensus } from "./census.ts";
import { makeGerman } from "./german.ts";
import { makeRegister, makeTwoFiles } from "./indonesian.ts";
import { NAMES_TWO } from "./names-two.ts";
import type { Made } from "./truth.ts";
import { makeVoters } from "./voters.ts";
import { makeWestern, makeWesternPair } from "./western.ts";
import { WESTERN_TWO } from "./western-names.ts";

export interface QualitySet {
  readonly name: string;
  readonly make: () => { readonly made: Made; readonly against?: Made };
}

const one = (make: () => Made) => () => ({ made: make() });

export const SETS: readonly QualitySet[] = [
  {
    name: "Transcribed registers, 500 people, up to 10 records each",
    make: one(() => makeCensus({ seed: 51, people: 500, mostRecords: 10 })),
  },
  {
    name: "Transcribed registers, 4,000 people, up to 4 records each, held apart",
    make: one(() => makeCensus({ seed: 9052, people: 4000, mostRecords: 4, names: WESTERN_TWO })),
  },
  {
    name: "Indonesian register, 2,000 people",
    make: one(() => makeRegister({ seed: 11, people: 2000 })),
  },
  {
    name: "Indonesian register, 20,000 people",
    make: one(() => makeRegister({ seed: 12, people: 20_000 })),
  },
  {
    name: "Indonesian register, 20,000 people, held apart",
    make: one(() => makeRegister({ seed: 9012, people: 20_000, names: NAMES_TWO })),
  },
  {
    name: "Indonesian list against a register, held apart",
    make: () => {
      const { list, register } = makeTwoFiles({ seed: 9013, people: 5000, names: NAMES_TWO });
      return { made: list, against: register };
    },
  },
  {
    name: "Indonesian register without any duplicate",
    make: one(() => makeRegister({ seed: 14, people: 5000, twice: 0 })),
  },
  {
    name: "Western, 500 + 500, one copy each",
    make: one(() =>
      makeWestern({ seed: 21, originals: 500, copies: 500, mostCopies: 1, mistakes: 2 }),
    ),
  },
  {
    name: "Western, 4,000 + 1,000, up to 5 copies",
    make: one(() =>
      makeWestern({ seed: 22, originals: 4000, copies: 1000, mostCopies: 5, mistakes: 4 }),
    ),
  },
  {
    name: "Western, 2,000 + 3,000, up to 5 copies, held apart",
    make: one(() =>
      makeWestern({
        seed: 9023,
        originals: 2000,
        copies: 3000,
        mostCopies: 5,
        mistakes: 6,
        names: WESTERN_TWO,
      }),
    ),
  },
  {
    name: "Western, two files of 5,000, held apart",
    make: () => {
      const { a, b } = makeWesternPair({
        seed: 9024,
        originals: 5000,
        mistakes: 4,
        names: WESTERN_TWO,
      });
      return { made: a, against: b };
    },
  },
  {
    name: "Western, 2,000 + 2,000, no number",
    make: one(() =>
      makeWestern({
        seed: 25,
        originals: 2000,
        copies: 2000,
        mostCopies: 1,
        mistakes: 3,
        withNumber: false,
      }),
    ),
  },
  {
    name: "Western, 5,000 without any duplicate",
    make: one(() =>
      makeWestern({ seed: 26, originals: 5000, copies: 0, mostCopies: 1, mistakes: 1 }),
    ),
  },
  {
    name: "Voters, 5,000 people, a quarter twice, held apart",
    make: one(() => makeVoters({ seed: 9061, people: 5000, twice: 0.25, names: WESTERN_TWO })),
  },
  {
    name: "Voters, 5,000 people, names and place only",
    make: one(() => makeVoters({ seed: 62, people: 5000, twice: 0.25, short: true })),
  },
  {
    name: "Voters, 5,000 without any duplicate",
    make: one(() => makeVoters({ seed: 63, people: 5000, twice: 0 })),
  },
  {
    name: "German, 450 + 50, names and birth date only",
    make: one(() => makeGerman({ seed: 31, people: 450, copies: 50 })),
  },
  {
    name: "German, 9,000 + 1,000, names and birth date only",
    make: one(() => makeGerman({ seed: 32, people: 9000, copies: 1000 })),
  },
];
