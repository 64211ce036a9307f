// Puts canaries everywhere a day at the desk puts the data of people: persons, cases, letters, lists, drafts, searches, refusals, faults.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { makeCall } from "../../../electron/serve/call.ts";
import { FaultLog } from "../../../electron/shell/fault-log.ts";
import { finish, type TestOffice } from "../../support/office.ts";
import { answer, person, refer } from "../../referrals/support.ts";
import type { Canary } from "./canaries.ts";

/** @param source a folder of the officer's own, which is not searched: the file of the list lies there */
export async function plant(
  office: TestOffice,
  all: readonly Canary[],
  worked: number,
  source: string,
): Promise<void> {
  for (const canary of all.slice(0, worked)) await workOn(office, canary);
  await importList(office, all.slice(worked), source);
  await refuse(office, all, source);
  await sortMuch(office);
}

/** A person with a case, a letter and its answer, a draft, a search. */
async function workOn(office: TestOffice, { nik, name }: Canary): Promise<void> {
  const personId = await person(office, name, nik);
  const story = `${name}, NIK ${nik}, datang sendiri.`;
  const { api, id } = await refer(office, personId, {}, { narrative: story });
  await api.referrals.step(answer(id, 1, { note: story }));
  const desk = await office.as("petugas");
  await desk.people.search({ text: nik });
  await desk.people.search({ text: name });
  await desk.people.revealNik({ personId });
  await desk.drafts.save({
    form: "cases.intake",
    payload: JSON.stringify({ narrative: story }),
    sensitive: false,
  });
}

async function importList(
  office: TestOffice,
  rows: readonly Canary[],
  source: string,
): Promise<void> {
  const lines = rows.map(
    ({ nik, name }, n) =>
      `D${n};${nik.slice(0, 12)}${String(5_000 + n)};${nik};${name};15/04/1981;Jalan ${name};1;2;1`,
  );
  const file = path.join(source, "daftar.csv");
  const head = "id_dtks;nkk;NIK;Nama;Tgl Lahir;alamat;rt;rw;shdk";
  fs.writeFileSync(file, `\ufeff${head}\r\n${lines.join("\r\n")}\r\n`);
  const operator = await office.as("operator");
  const { answer: made } = await finish(
    operator.prelists.import({
      file: office.readToken(file),
      target: { kind: "baru", name: rows[0]?.name ?? "Kosong", regime: "DTSEN", period: "2026-11" },
    }),
  );
  for (let after = 0; ;) {
    const { more, next } = await operator.prelists.entries({
      prelistId: made.prelistId,
      after,
      limit: 500,
    });
    if (!more) break;
    after = next;
  }
}

/** Wrong calls that carry canaries in every place, a file that cannot be read, and the faults they would leave in the log. */
async function refuse(office: TestOffice, all: readonly Canary[], source: string): Promise<void> {
  const log = new FaultLog(office.folder);
  const { signal } = new AbortController();
  await office.as("petugas");
  for (const { nik, name } of all.slice(0, 40)) {
    const wrong: [string, string, unknown][] = [
      ["people", "get", { personId: nik }],
      ["people", name, { nik }],
      [name, nik, null],
      ["cases", "register", { [name]: nik, narrative: name }],
      ["accounts", "signIn", { username: name, password: nik }],
      ["audit", "list", { recordId: nik }],
    ];
    for (const [room, call, input] of wrong)
      await makeCall(office.desk, room, call, input, signal).catch((error: unknown) => {
        log.add(`${room}.${call}`, error);
        log.add("shell", new Error(`${name} ${nik}\n    at ${name} (${nik}.ts:1:1)`));
      });
  }
  const broken = path.join(source, "rusak.xlsx");
  fs.writeFileSync(broken, `PK\u0003\u0004${all.map(({ nik, name }) => nik + name).join()}`);
  const operator = await office.as("operator");
  await finish(
    operator.prelists.import({
      file: office.readToken(broken),
      target: { kind: "baru", name: "Rusak", regime: "DTSEN", period: "2026-11" },
    }),
  ).catch((error: unknown) => log.add("prelists.import", error));
}

/** A sort far larger than a small cache: where temporary tables went to files, the rows would lie there. */
async function sortMuch(office: TestOffice): Promise<void> {
  const reader = office.desk.office!.reader;
  await sql`pragma cache_size = 20`.execute(reader);
  await sql`select count(*) from (
    select a.name || b.name as pair from persons a, persons b, persons c
    order by pair || ${randomUUID()} limit 100000)`.execute(reader);
  await sql`pragma cache_size = -16000`.execute(reader);
}
