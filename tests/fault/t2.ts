// T2: the power fails. What real commands write is recorded by strace; any unflushed write is dropped, kept or torn; every image must open in a legal state.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkOffice } from "./parts/check.ts";
import { diceOf } from "./parts/dice.ts";
import { workedOffice } from "./parts/office.ts";
import { Disk } from "./parts/power-cut.ts";
import { record, straceLacks } from "./parts/strace.ts";
import type { Work, WorkOrder } from "./parts/work-words.ts";
import type { Order, Outcome } from "./suite.ts";

export const title = "saved means saved, also when the power fails";

const COMMANDS: readonly Work[] = ["simpan", "gabung", "impor", "akun", "cadangan"];

export async function run({ full, seed, say }: Order): Promise<Outcome[]> {
  const works = full ? COMMANDS : COMMANDS.slice(0, 1);
  const each = full ? 2000 : 30;
  const promise = "after a power cut nothing acknowledged is lost and every state is legal";
  const lacks = straceLacks();
  if (lacks) return [{ promise, figure: "", target: "0 lost", ok: false, skipped: lacks }];
  const dice = diceOf(seed);
  const { office, personId, keys } = await workedOffice(2);
  const accountId = office.desk.session!.accountId;
  await office.api.accounts.signOut();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "loket-t2-"));
  const target = path.join(home, "gambar");
  let images = 0;
  let acks = 0;
  let early = 0;
  let lost = 0;
  let illegal = 0;
  try {
    for (const work of works) {
      const place = fs.mkdtempSync(path.join(home, `${work}-`));
      const folder = path.join(place, "data");
      fs.cpSync(office.folder, folder, { recursive: true });
      const start = path.join(home, `${work}-awal`);
      fs.cpSync(place, start, { recursive: true });
      const { database, sensitive } = keys();
      const order: WorkOrder = {
        folder,
        accountId,
        database: database.toString("hex"),
        sensitive: sensitive!.toString("hex"),
        personId,
        work,
        times: work === "cadangan" ? 2 : 6,
      };
      const { ops, ran } = await record(order);
      if (ran.said.at(-1) !== "selesai")
        throw new Error(`${work}: ${ran.said.at(-1)} ${ran.errors}`);
      say(`${work}: ${ops.length} changes of the disk, ${ran.said.length} lines`);
      // More images where more happens: any op may be the last one.
      const cuts = Array.from({ length: each }, () => dice.below(ops.length + 1)).sort(
        (a, b) => a - b,
      );
      const disk = new Disk(place, start);
      const said: string[] = [];
      let at = 0;
      for (const cut of cuts) {
        for (; at < cut; at++) {
          const op = ops[at]!;
          disk.play(op);
          if (op.kind !== "said") continue;
          for (const line of op.text.split("\n").filter((l) => l.startsWith("ya "))) {
            said.push(line.slice(3));
            acks += 1;
            if (disk.unflushed("loket.db-wal") > 0) early += 1;
          }
        }
        fs.rmSync(target, { recursive: true, force: true });
        disk.image(target, dice);
        images += 1;
        const found = await checkOffice(path.join(target, "data"), keys().database, [
          { work, said: [...said] },
        ]);
        lost += found.lost;
        if (found.faults.length > 0) {
          illegal += 1;
          if (illegal < 10) say(`${work}, cut ${cut}: ${found.faults.join("; ")}`);
        }
      }
      fs.rmSync(place, { recursive: true, force: true });
    }
  } finally {
    await office.close();
    fs.rmSync(home, { recursive: true, force: true });
  }
  return [
    {
      promise,
      figure: `${images} images over ${works.length} commands, ${lost} lost, ${illegal} not legal`,
      target: `${each * works.length} images, 0 lost, 0 not legal`,
      ok: lost === 0 && illegal === 0 && images === each * works.length,
    },
    {
      promise: "nothing is acknowledged before the disk was told to flush (synchronous=FULL)",
      figure: `${early} of ${acks} early`,
      target: "0",
      ok: early === 0 && acks > 0,
    },
  ];
}
