// The tasks of "Periksa berkas": look into a file, compare it, write the pairs. Nothing of the file is kept anywhere.
import type {
  CheckedSide,
  CheckInput,
  CheckProgress,
  fileCheck as contract,
  ShownPair,
} from "../../../shared/people/file-check/contract.ts";
import { SHOWN_PAIRS } from "../../../shared/people/file-check/contract.ts";
import type { FilePerson } from "../../../shared/people/file-check/persons.ts";
import { BANDS } from "../../../shared/people/linkage/fields.ts";
import { localDate } from "../../../shared/values/date.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import { digitsOf } from "../../../shared/values/text.ts";
import type { HandlersOf, TaskContext } from "../../serve/context.ts";
import { columnsOf, fieldsOf } from "./columns.ts";
import { keepExport, listExports } from "./exports.ts";
import { writePairs } from "./pairs-file.ts";
import { readHead, readPeople, type FilePeople } from "./read.ts";
import { findRegisterPeople, registerPeople } from "./register-people.ts";
import { Checker, type CheckedPair, type CheckOutcome } from "./run.ts";
import { differences, sideOf } from "./sides.ts";

type Handlers = HandlersOf<typeof contract>;
type Context = TaskContext<CheckProgress>;

const SAMPLES = 3;
/** Refused rows that the screen names. */
const NAMED_ROWS = 20;

export const fileCheck: Handlers = {
  async inspectList(context, { file }) {
    const head = await readHead(context.file(file), {
      columns: { by: "tebakan" },
      asOf: localDate(context.now()),
      signal: context.signal,
    });
    const fields = fieldsOf(head);
    return {
      headerRow: head.headerRow,
      birthFormat: head.map.birthFormat,
      columns: head.headers.map((header, index) => ({
        header: header.slice(0, 80),
        field: fields[index] ?? null,
        samples: samplesOf(head.samples.map((row) => row.cells[index] ?? null)),
      })),
    };
  },

  async checkList(context, input) {
    const { outcome, list, against, registered } = await compare(context, input);
    return {
      list: factsOf(list),
      against: against && factsOf(against),
      registered,
      counts: outcome.counts,
      lookingDuplicate: outcome.rowsLookingDuplicate,
      pairs: await shown(context, input, outcome),
    };
  },

  async exportListPairs(context, input) {
    const { outcome } = await compare(context, input);
    context.checkCancelled();
    context.progress({ phase: "menulis", rows: outcome.pairs.length, share: null });
    const pairs = await writePairs(context.file(input.out.file), outcome.pairs);
    const id = context.newId();
    return context.publish(async (trx) => {
      await keepExport(trx, {
        id,
        against: input.against.kind,
        pairs,
        why: input.why,
        at: context.now().toISOString(),
        by: context.session.accountId,
      });
      return { exportId: id, pairs };
    });
  },

  async pairExports({ db }) {
    return { rows: await listExports(db) };
  },
};

interface Compared {
  readonly outcome: CheckOutcome;
  readonly list: FilePeople;
  /** Null unless the other side is a file. */
  readonly against: FilePeople | null;
  readonly registered: number | null;
}

async function compare(context: Context, input: CheckInput): Promise<Compared> {
  const checker = new Checker();
  const reading = (rows: number) => context.progress({ phase: "membaca", rows, share: null });
  const options = { asOf: localDate(context.now()), signal: context.signal, onRows: reading };
  const list = await readPeople(
    context.file(input.file),
    { ...options, columns: columnsOf(input.columns) },
    (person) => checker.add(person, 0),
  );
  let against: FilePeople | null = null;
  let registered: number | null = null;
  if (input.against.kind === "berkas")
    against = await readPeople(
      context.file(input.against.file),
      { ...options, columns: columnsOf(input.against.columns) },
      (person) => checker.add(person, 1),
    );
  else if (input.against.kind === "register") {
    registered = 0;
    for await (const people of registerPeople(context.db)) {
      context.checkCancelled();
      for (const person of people) checker.add(person, 1);
      reading((registered += people.length));
    }
  }
  const outcome = await checker.pairs({
    checkCancelled: () => context.checkCancelled(),
    progress: (share) => context.progress({ phase: "membandingkan", rows: list.rows, share }),
    across: input.against.kind !== "sendiri",
  });
  return { outcome, list, against, registered };
}

/** The surest pairs of each band with both rows: read again, since only ids were kept. */
async function shown(
  context: Context,
  input: CheckInput,
  outcome: CheckOutcome,
): Promise<ShownPair[]> {
  const pairs = BANDS.flatMap((band) => outcome.pairs.surest(band, SHOWN_PAIRS));
  const own = input.against.kind === "sendiri";
  const first = await peopleAt(
    context,
    input,
    new Set(pairs.flatMap((pair) => (own ? [pair.a, pair.b] : [pair.a]))),
  );
  const second = own ? first : await othersAt(context, input, pairs);
  return pairs.map((pair) => {
    const [a, b] = [first.get(pair.a)!, second.get(pair.b)!];
    return {
      a: sideOf(a),
      b: input.against.kind === "register" ? onRecord(b) : sideOf(b),
      probability: pair.probability,
      band: pair.band,
      reasons: [...pair.reasons],
      differs: differences(a, b),
    };
  });
}

function onRecord(person: FilePerson): CheckedSide {
  return { ...sideOf(person), personId: person.id };
}

async function peopleAt(
  context: Context,
  source: Pick<CheckInput, "file" | "columns">,
  positions: ReadonlySet<number>,
): Promise<Map<number, FilePerson>> {
  const found = new Map<number, FilePerson>();
  if (positions.size === 0) return found;
  let at = 0;
  await readPeople(
    context.file(source.file),
    {
      columns: columnsOf(source.columns),
      asOf: localDate(context.now()),
      signal: context.signal,
    },
    (person) => {
      if (positions.has(at)) found.set(at, person);
      at++;
    },
  );
  return found;
}

async function othersAt(
  context: Context,
  { against }: CheckInput,
  pairs: readonly CheckedPair[],
): Promise<Map<number, FilePerson>> {
  if (against.kind === "berkas")
    return peopleAt(context, against, new Set(pairs.map((pair) => pair.b)));
  const people = await findRegisterPeople(context.db, [...new Set(pairs.map((pair) => pair.idB))]);
  const byId = new Map(people.map((person) => [person.id, person]));
  return new Map(
    pairs.flatMap((pair) => {
      const person = byId.get(pair.idB);
      return person ? [[pair.b, person] as const] : [];
    }),
  );
}

function factsOf(file: FilePeople) {
  return {
    rows: file.rows,
    used: file.ids.length,
    refusedRows: file.refusedRows,
    refused: file.refused.slice(0, NAMED_ROWS).map((one) => one.row),
    nameless: file.notes.nameless,
    wrongDates: file.notes.wrongDates,
    wrongNumbers: file.notes.wrongNiks + file.notes.wrongCards,
    repeatedIds: file.repeatedIds,
  };
}

/** A few different values; long numbers are masked. */
function samplesOf(cells: readonly (string | null)[]): string[] {
  const filled = cells.filter((cell): cell is string => cell !== null && cell.trim() !== "");
  return [...new Set(filled)]
    .slice(0, SAMPLES)
    .map((cell) => (digitsOf(cell).length >= 12 ? maskNumber(digitsOf(cell)) : cell.slice(0, 60)));
}
