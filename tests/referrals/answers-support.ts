// Lists of answers as a destination would send them, for the tests.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type {
  CheckedAnswer,
  ConfirmedAnswer,
  Source,
} from "../../shared/referrals/answers/contract.ts";
import type { ReferralState } from "../../shared/referrals/states.ts";
import { finish, type Api, type TestOffice } from "../support/office.ts";
import { person, refer } from "./support.ts";

export const SOURCE: Source = {
  answeredBy: "Budi, Dinas Sosial",
  answeredOn: "2026-11-24",
  via: "berkas",
  destinationId: null,
};

/** Referrals that wait for an answer, one for each name; NIK by place. */
export async function waiting(office: TestOffice, names: readonly string[]) {
  const made = [];
  for (const [at, name] of names.entries()) {
    const nik = `32040555048100${String(at + 11)}`;
    made.push({ name, nik, ...(await refer(office, await person(office, name, nik))) });
  }
  return made;
}

export function writeCsv(office: TestOffice, rows: readonly (readonly string[])[]): string {
  const file = path.join(office.folder, `jawaban-${randomUUID()}.csv`);
  fs.writeFileSync(
    file,
    rows
      .map((row) => row.map((cell) => (cell.includes(";") ? `"${cell}"` : cell)).join(";"))
      .join("\n"),
  );
  return file;
}

/** Looks and checks as the screen does. */
export async function look(
  office: TestOffice,
  api: Api,
  file: string,
  change: { source?: Partial<Source>; words?: Record<string, ReferralState> } = {},
) {
  const seen = (await finish(api.referrals.inspectAnswers({ file: office.readToken(file) })))
    .answer;
  const { answer } = await finish(
    api.referrals.checkAnswers({
      file: office.readToken(file),
      sha256: seen.sha256,
      columns: { headerRow: seen.headerRow, fields: seen.columns.map(({ field }) => field) },
      source: { ...SOURCE, ...change.source },
      words: (change.words ?? {}) as Record<string, "sampai">,
    }),
  );
  return { seen, ...answer };
}

/** The row as the officer ticked it, with its only candidate. */
export function confirmed(row: CheckedAnswer, at = 0): ConfirmedAnswer {
  const { referralId, version } = row.candidates[at]!;
  return {
    eventId: randomUUID(),
    row: row.row,
    referralId,
    version,
    to: row.to!,
    word: row.word,
    day: row.day,
    note: row.note,
  };
}
