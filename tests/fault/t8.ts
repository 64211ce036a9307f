// T8: backups of a working office: checked when made, drilled, and restored on a clean PC with the recovery code alone; older schemas too; undone by one act.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { cleanPc } from "../backup/support.ts";
import { walkIn } from "../cases/support.ts";
import { finish, PASSWORD } from "../support/office.ts";
import { workedOffice } from "./parts/office.ts";
import type { Order, Outcome } from "./suite.ts";

export const title = "backups restore";

export async function run({ full, say }: Order): Promise<Outcome[]> {
  const rounds = full ? 50 : 1;
  const { office, personId } = await workedOffice(3);
  const stick = fs.mkdtempSync(path.join(os.tmpdir(), "loket-t8-"));
  let verified = 0;
  let drilled = 0;
  let restored = 0;
  let undone = 0;
  let slowest = 0;
  let rotten = 0;
  try {
    const token = office.desk.tokens.give(stick, "tempat-cadangan", "baca", office.desk.now()).file;
    await office.api.backup.setSecond({ file: token });
    for (let n = 0; n < rounds; n++) {
      await office.api.cases.register(walkIn(personId));
      const { answer } = await finish(office.api.backup.make({}));
      if (answer.verified && answer.cases === 4 + n && answer.secondAt) verified += 1;
      if (n % 10 === 0) {
        const { answer: drill } = await finish(office.api.backup.drill({}));
        if (drill.rows.length === 2 && drill.rows.every((r) => r.outcome === "berhasil"))
          drilled += 1;
      }
      // The PC is gone: a clean one, the second place, and the paper with the code.
      const pc = cleanPc();
      try {
        const started = performance.now();
        const file = pc.token(path.join(stick, answer.name));
        const summary = await pc.api.backup.restore({ file, secret: office.recoveryCode });
        await pc.api.accounts.signIn({ username: "kepala", password: PASSWORD });
        slowest = Math.max(slowest, performance.now() - started);
        const chain = await finish(pc.api.audit.verify({}));
        if (
          summary.cases === 4 + n &&
          chain.answer.brokenAt === null &&
          pc.desk.status().finding === null
        )
          restored += 1;
      } finally {
        await pc.close();
      }
      if (n % 10 === 9) say(`${n + 1} rounds`);
    }
    // On the living PC: back to the newest, then undone.
    const { rows } = await office.api.backup.list();
    await office.api.cases.register(walkIn(personId));
    await office.api.accounts.signOut();
    const opener = { username: "kepala", secret: PASSWORD };
    await office.api.backup.restore({ name: rows[0]!.name, ...opener });
    await office.api.backup.undoRestore(opener);
    await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
    const cases = await office.desk.office!.reader.selectFrom("cases").select("id").execute();
    if (cases.length === 4 + rounds) undone += 1;
    // Rot in the second place is found by the drill.
    const { answer } = await finish(office.api.backup.make({}));
    const there = path.join(stick, answer.name);
    const bytes = fs.readFileSync(there);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    fs.writeFileSync(there, bytes);
    const { answer: drill } = await finish(office.api.backup.drill({}));
    if (drill.rows.some((r) => r.place === "kedua" && r.finding === "cadangan_rusak")) rotten += 1;
  } finally {
    await office.close();
    fs.rmSync(stick, { recursive: true, force: true });
  }
  return [
    {
      promise: "every backup is verified when it is made, in both places",
      figure: `${verified} of ${rounds}`,
      target: "all",
      ok: verified === rounds,
    },
    {
      promise: "restored on a clean PC with the recovery code alone, chain whole, in minutes",
      figure: `${restored} of ${rounds}, slowest ${Math.round(slowest)} ms`,
      target: "all, <= 5 minutes",
      ok: restored === rounds && slowest < 300_000,
    },
    {
      promise: "the app's own drill passes on a good backup and names a rotten one",
      figure: `${drilled} of ${Math.ceil(rounds / 10)} good, ${rotten} of 1 rotten found`,
      target: "all",
      ok: drilled === Math.ceil(rounds / 10) && rotten === 1,
    },
    {
      promise: "a restore is undone by one act and loses nothing",
      figure: `${undone} of 1`,
      target: "all",
      ok: undone === 1,
    },
  ];
}
