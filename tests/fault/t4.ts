// T4: bits flipped, pages zeroed, swapped or put back old, ends cut off, in database, log, slot file, anchor and backup. Wrong values are never shown.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openSlot, readSlots, RECOVERY_SLOT } from "../../electron/accounts/slots.ts";
import { codeSecret } from "../../electron/accounts/keyring.ts";
import { openCopy } from "../../electron/backup/copy.ts";
import { readBackup, readBody } from "../../electron/backup/file-format.ts";
import { connect } from "../../electron/database/connect.ts";
import { officeFiles } from "../../electron/database/folder.ts";
import { walkIn } from "../cases/support.ts";
import { finish, PASSWORD } from "../support/office.ts";
import { diceOf, type Dice } from "./parts/dice.ts";
import {
  anchorNotices,
  copyOffice,
  hashOfAll,
  look,
  type Seen,
  workedOffice,
} from "./parts/office.ts";
import type { Order, Outcome } from "./suite.ts";

export const title = "damage is never shown as data";

const PAGE = 4096;
const FULL = { database: 4000, log: 3000, slots: 1000, anchor: 1000, backup: 1000 };
const SHARE = { database: 16, log: 16, slots: 4, anchor: 4, backup: 8 };

type Counted = Record<Seen, number>;
const none = (): Counted => ({ sama: 0, ketahuan: 0, SALAH: 0 });

/** One change of the bytes; a copy is answered, the original stays. */
function mutate(bytes: Buffer, dice: Dice, unit = PAGE): Buffer {
  const out = Buffer.from(bytes);
  const pages = Math.max(1, Math.floor(out.length / unit));
  const page = () => dice.below(pages) * unit;
  switch (dice.below(5)) {
    case 0:
      out[dice.below(out.length)]! ^= 1 << dice.below(8);
      return out;
    case 1:
      return out.subarray(0, dice.below(out.length));
    case 2: {
      const at = page();
      out.fill(0, at, Math.min(out.length, at + unit));
      return out;
    }
    case 3: {
      const [a, b] = [page(), page()];
      bytes.copy(out, a, b, b + unit);
      bytes.copy(out, b, a, a + unit);
      return out;
    }
    default: {
      const at = dice.below(out.length);
      for (let n = 0; n < 16 && at + n < out.length; n++) out[at + n] = dice.below(256);
      return out;
    }
  }
}

export async function run({ full, seed, say }: Order): Promise<Outcome[]> {
  const dice = diceOf(seed);
  const counts = full ? FULL : SHARE;
  const { office, personId, keys } = await workedOffice(8);
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "loket-t4-"));
  const at = (name: string) => path.join(home, name);
  const key = keys().database;
  try {
    const { answer } = await finish(office.api.backup.make({}));
    const backup = fs.readFileSync(path.join(office.desk.files.backups, answer.name));
    await office.api.accounts.signOut();
    copyOffice(office.folder, at("tua")); // an older state of the same office
    await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
    for (let n = 0; n < 12; n++) await office.api.cases.register(walkIn(personId));
    await office.desk.office!.anchorNow();
    copyOffice(office.folder, at("terbuka")); // as a power cut leaves it: with its log
    await office.api.accounts.signOut();
    copyOffice(office.folder, at("tutup"));

    const right = (folder: string) => {
      const copy = at("benar");
      fs.rmSync(copy, { recursive: true, force: true });
      copyOffice(folder, copy);
      const db = connect(officeFiles(copy).database, key);
      try {
        return { hash: hashOfAll(db), noticed: anchorNotices(db, officeFiles(copy)) };
      } finally {
        db.close();
      }
    };
    const closed = right(at("tutup"));
    const open = right(at("terbuka"));
    if (closed.noticed || open.noticed) throw new Error("the undamaged office is not recognised");

    /** Damages one file of a copy and looks at it as the program would. */
    const tryFile = (
      from: string,
      name: string,
      hash: string,
      change: (b: Buffer) => Buffer,
    ): Seen => {
      const copy = at("rusak");
      fs.rmSync(copy, { recursive: true, force: true });
      copyOffice(from, copy);
      const file = path.join(copy, name);
      fs.writeFileSync(file, change(fs.readFileSync(file)));
      return look(copy, key, hash);
    };
    const many = (count: number, one: () => Seen): Counted => {
      const seen = none();
      for (let n = 0; n < count; n++) seen[one()] += 1;
      return seen;
    };

    const database = many(counts.database, () =>
      tryFile(at("tutup"), "loket.db", closed.hash, (b) => mutate(b, dice)),
    );
    say(`database: ${JSON.stringify(database)}`);
    const frame = PAGE + 24;
    const log = many(counts.log, () =>
      tryFile(at("terbuka"), "loket.db-wal", open.hash, (b) => mutate(b, dice, frame)),
    );
    say(`log: ${JSON.stringify(log)}`);
    const anchor = many(counts.anchor, () =>
      tryFile(at("tutup"), "jangkar.json", closed.hash, (b) => mutate(b, dice, 64)),
    );

    // Rollback: the whole older file, and the log taken away or cut at every place.
    let rollbacks = 0;
    let unnoticed = 0;
    const back = (seen: Seen) => {
      rollbacks += 1;
      if (seen !== "ketahuan") unnoticed += 1;
    };
    const old = fs.readFileSync(path.join(at("tua"), "loket.db"));
    back(tryFile(at("tutup"), "loket.db", closed.hash, () => old));
    const wal = fs.readFileSync(path.join(at("terbuka"), "loket.db-wal")).length;
    const cuts = Math.floor(wal / frame);
    const step = full ? 1 : Math.max(1, Math.floor(cuts / 5));
    for (let cut = 0; cut < cuts; cut += step)
      back(
        tryFile(at("terbuka"), "loket.db-wal", open.hash, (b) => b.subarray(0, 32 + cut * frame)),
      );
    say(`rollbacks: ${rollbacks}, unnoticed ${unnoticed}`);

    // One older page put back among newer ones: the page's own seal does not know its age.
    let stale = 0;
    let shown = 0;
    const now = fs.readFileSync(path.join(at("tutup"), "loket.db"));
    for (let page = 0; page < Math.floor(old.length / PAGE); page += full ? 1 : 5) {
      const here = now.subarray(page * PAGE, (page + 1) * PAGE);
      const then = old.subarray(page * PAGE, (page + 1) * PAGE);
      if (here.equals(then)) continue;
      stale += 1;
      const seen = tryFile(at("tutup"), "loket.db", closed.hash, (b) => {
        then.copy(b, page * PAGE);
        return b;
      });
      if (seen === "SALAH") shown += 1;
    }

    const slots = await many2(counts.slots, async () => await slotSeen(at, dice, key));
    const kept = await backupSeen(backup, office.recoveryCode, counts.backup, dice, at("cadangan"));
    say(
      `slots ${JSON.stringify(slots)}, anchor ${JSON.stringify(anchor)}, backup ${JSON.stringify(kept)}`,
    );

    const all = [database, log, anchor, slots, kept];
    const total = all.reduce((n, c) => n + c.sama + c.ketahuan + c.SALAH, 0);
    const wrong = all.reduce((n, c) => n + c.SALAH, 0);
    return [
      {
        promise: "damage is noticed or harmless, never shown as data",
        figure: `${total} mutations: ${all.reduce((n, c) => n + c.ketahuan, 0)} noticed, ${all.reduce((n, c) => n + c.sama, 0)} harmless, ${wrong} wrong`,
        target: `${Object.values(counts).reduce((a, b) => a + b)} mutations, 0 wrong`,
        ok: wrong === 0,
      },
      {
        promise: "an older file and a cut log are noticed by the anchor",
        figure: `${rollbacks - unnoticed} of ${rollbacks}`,
        target: "all",
        ok: unnoticed === 0 && rollbacks > 1,
      },
      {
        promise: "one older page put back among newer ones is noticed",
        figure: `${stale - shown} of ${stale}`,
        target: "all",
        ok: shown === 0 && stale > 0,
        ...(shown > 0
          ? {
              skipped:
                "not promised (SECURITY.md): a page carries a seal of its place, not of its age; only pages of the audit chain give it away",
            }
          : {}),
      },
    ];
  } finally {
    await office.close();
    fs.rmSync(home, { recursive: true, force: true });
  }
}

async function many2(count: number, one: () => Promise<Seen>): Promise<Counted> {
  const seen = none();
  for (let n = 0; n < count; n++) seen[await one()] += 1;
  return seen;
}

/** One copy of the slot file damaged: the other still opens. Now and then both: then it is refused. */
async function slotSeen(at: (n: string) => string, dice: Dice, key: Buffer): Promise<Seen> {
  const copy = at("kunci");
  fs.rmSync(copy, { recursive: true, force: true });
  copyOffice(at("tutup"), copy);
  const files = officeFiles(copy);
  const both = dice.once(10);
  for (const file of both
    ? [files.slots, files.slotsCopy]
    : [dice.once(2) ? files.slots : files.slotsCopy])
    fs.writeFileSync(file, mutate(fs.readFileSync(file), dice, 64));
  try {
    const read = readSlots(files);
    const slot = read.slots.find((s) => s.username === "kepala");
    const opened = slot && (await openSlot(read.office, slot, PASSWORD));
    return opened && opened.database.equals(key) ? "sama" : "SALAH";
  } catch (error) {
    return both && (error as { code?: string }).code !== undefined ? "ketahuan" : "SALAH";
  }
}

/** A damaged backup is refused, or opens and holds exactly what it held. */
async function backupSeen(
  whole: Buffer,
  code: string,
  count: number,
  dice: Dice,
  folder: string,
): Promise<Counted> {
  fs.mkdirSync(folder);
  const file = path.join(folder, "x.loketcadangan");
  const body = path.join(folder, "isi.db");
  fs.writeFileSync(file, whole);
  const { header } = readBackup(file);
  const slot = header.holders.find((s) => s.id === RECOVERY_SLOT)!;
  const key = (await openSlot(header.office, slot, codeSecret(code)))!.database;
  const hashOf = () => {
    fs.rmSync(body, { force: true });
    readBody(readBackup(file), () => {}, body);
    const db = openCopy(body, key, "baca");
    try {
      return hashOfAll(db);
    } finally {
      db.close();
    }
  };
  const right = hashOf();
  const seen = none();
  for (let n = 0; n < count; n++) {
    fs.writeFileSync(file, mutate(whole, dice));
    try {
      seen[hashOf() === right ? "sama" : "SALAH"] += 1;
    } catch {
      seen.ketahuan += 1;
    }
  }
  return seen;
}
