// Makes the training office: fictitious people, cases in every state, four prelists, one account per role. Built beside, moved in whole.
import fs from "node:fs";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { DeskError } from "../../shared/errors.ts";
import { localDate } from "../../shared/values/date.ts";
import { seededRandom } from "../../shared/values/random.ts";
import { makeFolder, officeFiles } from "../database/folder.ts";
import { OpenOffice } from "../database/office.ts";
import { makeOffice } from "../office/setup.ts";
import { authorOf } from "../people/author.ts";
import { type As, type Clock, seatAccounts, TRAINING_COST } from "./actors.ts";
import { type Household, makeCases } from "./cases.ts";
import { makeAnswers } from "./answers.ts";
import { makeVisits } from "./visits.ts";
import { makeDirectory } from "./directory.ts";
import { makeDoubles } from "./doubles.ts";
import { makeLife } from "./life.ts";
import { makeProposals } from "./proposals.ts";
import { makeLists } from "./lists.ts";
import { type DemoFamily, makeFamilies } from "./people.ts";
import { makeRegisterFile } from "./register-file.ts";
import { saveDemoFamily } from "./save-people.ts";
import { trainingOffice } from "./training-office.ts";

export interface DemoOptions {
  readonly people?: number;
  /** Left out: as many as the people need at the usual size. */
  readonly families?: number;
  readonly cases?: number;
  readonly seed?: number;
  /** The day at which everything stops; left out: now. */
  readonly now?: Date;
  /** Told what is being made. */
  readonly tell?: (sentence: string) => void;
}

export interface DemoMade {
  readonly persons: number;
  readonly families: number;
  readonly cases: number;
  readonly prelists: number;
  readonly accounts: readonly {
    readonly username: string;
    readonly name: string;
    readonly roles: readonly string[];
  }[];
  readonly password: string;
  readonly recoveryCode: string;
  readonly milliseconds: number;
}

const VILLAGES = ["32.04.05.2001", "32.04.05.2002", "32.04.05.2003"];
const HISTORY_DAYS = 210;
const BATCH = 150;

/** Makes the training office when its folder holds none; called before the window of `--latihan` opens. */
export async function ensureDemo(folder: string): Promise<void> {
  if (OpenOffice.exists(officeFiles(folder))) return;
  process.stderr.write("[loket] making the training office, once (10 to 20 s)\n");
  await makeDemo(folder);
}

/**
 * @throws DeskError 'kantor_sudah_ada' when the folder holds an office; a crash before the end leaves no half office
 */
export async function makeDemo(folder: string, options: DemoOptions = {}): Promise<DemoMade> {
  const started = Date.now();
  const end = (options.now ?? new Date()).getTime();
  const tell = options.tell ?? (() => {});
  const random = seededRandom(options.seed ?? 1945);
  if (OpenOffice.exists(officeFiles(folder))) throw new DeskError("kantor_sudah_ada");

  const draft = `${folder}.baru`;
  fs.rmSync(draft, { recursive: true, force: true });
  makeFolder(draft);
  try {
    const files = officeFiles(draft);
    const clock: Clock = { at: end - HISTORY_DAYS * 86_400_000 };
    const made = await makeOffice(
      files,
      trainingOffice(TRAINING_PASSWORD),
      true,
      new Date(clock.at),
      TRAINING_COST,
    );
    const office = await OpenOffice.open(files, made.keys);
    let facts;
    try {
      const as = await seatAccounts(office, made.keys, made.accountId, clock);
      tell("Membuat orang rekaan");
      const families = [...chosenFamilies(options, localDate(new Date(clock.at)))];
      const households = await savePeople(office, as, families, (n) =>
        tell(`Membuat orang rekaan: ${n} keluarga`),
      );
      await makeCases(
        office.writer,
        as,
        clock,
        random.fork(),
        households,
        options.cases ?? 320,
        end - 60_000,
        (done, of) => tell(`Membuat riwayat kasus: ${done} dari ${of} langkah`),
      );
      await makeVisits(office.writer, as, households, end);
      await makeDirectory(office.writer, as, end);
      await makeAnswers(office.writer, as, end);
      tell("Membuat peristiwa keluarga");
      await makeLife(office.writer, as, localDate(new Date(clock.at)));
      await makeRegisterFile(
        as("operator", office.writer as never),
        office.writer,
        families,
        draft,
      );
      // An office of a stated size holds exactly so many people.
      const doubles =
        options.people === undefined ? await makeDoubles(as, office.writer, families) : 0;
      tell("Membuat prelist");
      const prelists = await makeLists(
        office.writer,
        as,
        clock,
        random.fork(),
        families,
        draft,
        end,
      );
      await makeProposals(office.writer, as, end);
      await office.record({
        at: new Date(end).toISOString(),
        actor: null,
        roles: "sistem",
        call: "demo.make",
        outcome: "berhasil",
        count: households.length,
      });
      await office.anchorNow();
      facts = {
        persons: households.reduce((n, h) => n + h.personIds.length, 0) + doubles,
        families: households.length,
        cases: options.cases ?? 320,
        prelists,
      };
    } finally {
      await office.close();
    }
    moveIn(draft, folder);
    const accounts = TRAINING_ACCOUNTS.map(({ username, name, role }) => ({
      username,
      name,
      roles: [role],
    }));
    return {
      ...facts,
      accounts,
      password: TRAINING_PASSWORD,
      recoveryCode: made.recoveryCode,
      milliseconds: Date.now() - started,
    };
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/** The folder may hold other files already (Chromium's profile), but no office: the database comes last. */
function moveIn(draft: string, folder: string): void {
  makeFolder(folder);
  const from = officeFiles(draft);
  const to = officeFiles(folder);
  if (fs.existsSync(from.documents)) fs.renameSync(from.documents, to.documents);
  for (const file of ["slots", "slotsCopy", "anchor", "database"] as const)
    fs.renameSync(from[file], to[file]);
}

/** Until the people are enough; with `families` the sizes are cut so that both numbers hold. */
function* chosenFamilies(options: DemoOptions, asOf: string): Generator<DemoFamily> {
  const wanted = options.people ?? 2000;
  const count = options.families ?? wanted;
  let left = wanted;
  let familiesLeft = count;
  for (const family of makeFamilies(options.seed ?? 1945, {
    count,
    villageCodes: VILLAGES,
    asOf,
  })) {
    if (left <= 0) return;
    const room =
      options.families === undefined
        ? left
        : Math.max(1, Math.round((left / familiesLeft) * 2 - 1));
    const members = family.members.slice(
      0,
      Math.min(room, left - (options.families === undefined ? 0 : familiesLeft - 1)),
    );
    left -= members.length;
    familiesLeft--;
    yield { ...family, members };
  }
}

async function savePeople(
  office: OpenOffice,
  as: As,
  families: readonly DemoFamily[],
  each: (done: number) => void,
): Promise<Household[]> {
  const households: Household[] = [];
  for (let from = 0; from < families.length; from += BATCH) {
    await office.writer.transaction().execute(async (trx) => {
      for (const family of families.slice(from, from + BATCH)) {
        const { personIds } = await saveDemoFamily(
          trx,
          authorOf(as("petugas", trx), "latihan"),
          family,
        );
        households.push({ personIds });
      }
    });
    each(households.length);
  }
  return households;
}
