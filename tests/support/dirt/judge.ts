// Puts a made file through reading, columns and engine as the product does, and scores what comes out; beside it a simple peer.
import { checkPeople } from "../../../electron/people/file-check/run.ts";
import { guessColumns } from "../../../shared/people/file-check/guess.ts";
import {
  noNotes,
  personReader,
  type FilePerson,
} from "../../../shared/people/file-check/persons.ts";
import { jaroWinkler } from "../../../shared/values/jaro-winkler.ts";
import { pairKey, type FoundPair, type Made } from "./truth.ts";

export const AS_OF = "2026-11-24";

/** Rows as people, columns guessed from headers and values. */
export function peopleOf(made: Made): FilePerson[] {
  const map = guessColumns({ headers: made.headers, rows: made.rows.slice(0, 2000), asOf: AS_OF });
  const read = personReader(map, AS_OF, noNotes());
  return made.rows.flatMap((cells, index) => {
    const person = read(index + 2, cells);
    return typeof person === "string" ? [] : [person];
  });
}

export async function judged(made: Made, against?: Made): Promise<FoundPair[]> {
  const outcome = await checkPeople(peopleOf(made), against && peopleOf(against));
  return Array.from(outcome.pairs, (pair) => ({
    a: pair.idA,
    b: pair.idB,
    band: pair.band,
    probability: pair.probability,
  }));
}

/** What many offices do by hand: the same number, or nearly the same name and the same birth date. */
export function peer(made: Made, against?: Made): FoundPair[] {
  const pairs = new Map<string, FoundPair>();
  const people = peopleOf(made);
  const others = against ? peopleOf(against) : people;
  const found = (a: FilePerson, b: FilePerson): void => {
    if (a.id !== b.id)
      pairs.set(pairKey(a.id, b.id), { a: a.id, b: b.id, band: "certain", probability: 1 });
  };
  for (const field of ["nik", "birthDate"] as const) {
    const blocks = new Map<string, FilePerson[]>();
    for (const one of others) {
      const value = one[field];
      if (value === null) continue;
      const block = blocks.get(value);
      if (block) block.push(one);
      else blocks.set(value, [one]);
    }
    for (const a of people) {
      if (a[field] === null) continue;
      for (const b of blocks.get(a[field]) ?? [])
        if (
          field === "nik" ||
          jaroWinkler(a.fullName.toLowerCase(), b.fullName.toLowerCase()) >= 0.9
        )
          found(a, b);
    }
  }
  return [...pairs.values()];
}
