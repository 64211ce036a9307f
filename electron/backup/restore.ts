// Restores an office from a backup: opened, checked and made ready beside the present data, then put in its place at once.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { BackupSummary } from "../../shared/backup/contract.ts";
import { localTime } from "../../shared/backup/rules.ts";
import { DeskError } from "../../shared/errors.ts";
import { codeSecret } from "../accounts/keyring.ts";
import { listAccounts } from "../accounts/queries.ts";
import type { OfficeKeys } from "../accounts/slots.ts";
import {
  openSlot,
  readSlots,
  RECOVERY_SLOT,
  sealKeys,
  type Slot,
  type SlotFile,
  writeSlots,
} from "../accounts/slots.ts";
import { type Anchor, trustedAnchor, writeAnchor } from "../audit/anchor.ts";
import { appendAudit } from "../audit/chain.ts";
import { asDeskError } from "../database/connect.ts";
import { kyselyOn } from "../database/dialect.ts";
import { type OfficeFiles, officeFiles } from "../database/folder.ts";
import { newId } from "../database/ids.ts";
import { migrate } from "../database/migrate.ts";
import type { Db } from "../database/tables.ts";
import { numberingMaxima, raiseNumbering } from "../office/numbering.ts";
import { getOffice } from "../office/queries.ts";
import type { Desk } from "../serve/desk.ts";
import { examineCopy, openCopy, rekeyCopy } from "./copy.ts";
import { restoreDocuments } from "./documents-back.ts";
import { type BackupFile, type BackupHeader, readBody } from "./file-format.ts";
import { findBackupFiles } from "./folder.ts";
import { slotsOfBackup } from "./holders.ts";
import { insertBackup, listBackups } from "./queries.ts";
import { beginStaging, commitStaging, resumeRestore, stagingOf } from "./swap.ts";

const never = () => {};

export function summaryOf(header: BackupHeader): BackupSummary {
  const { officeName, madeAt, schema, cases, persons, recoverySheet, documents } = header;
  const documentsMissing = documents.missing;
  return {
    officeName,
    madeAt,
    schema,
    cases,
    persons,
    recoverySheet,
    documents: documents.count,
    documentsMissing,
  };
}

/**
 * Replaces the office of this folder, or fills an empty folder. Passwords are afterwards those of the day of the backup.
 * @param username of an administrator of that day; without it `secret` is the recovery code of the sheet the backup names
 * @throws DeskError 'cadangan_rusak' | 'cadangan_versi_baru' | 'cadangan_kunci_salah' | 'cadangan_latihan' | 'kode_pemulihan_salah' |
 * 'tunggu_sebelum_mencoba' | 'kantor_terbuka_di_tempat_lain'; whatever fails, the present data is untouched
 */
export async function restoreBackup(
  desk: Desk,
  backup: BackupFile,
  username: string | undefined,
  secret: string,
): Promise<BackupSummary> {
  const { header } = backup;
  if (header.training !== desk.options.training)
    throw new DeskError("cadangan_latihan", { training: header.training });
  desk.delay.check(desk.now());
  const opened = await unlockBackup(desk, header, username, secret);
  await vacate(desk);
  desk.holdOffice();
  let documentsMissing: number;
  try {
    documentsMissing = await replaceOffice(desk, backup, opened);
  } catch (error) {
    throw asDeskError(error);
  } finally {
    opened.keys.database.fill(0);
    opened.keys.sensitive?.fill(0);
    await desk.signOut();
  }
  return { ...summaryOf(header), documentsMissing };
}

/** Ends what is running and who is signed in. @throws DeskError 'tugas_lain_berjalan' when a task does not end in time */
export async function vacate(desk: Desk): Promise<void> {
  await desk.signOut();
  for (let tries = 0; desk.task && tries < 30; tries++) await sleep(100);
  if (desk.task) throw new DeskError("tugas_lain_berjalan");
}

interface Opened {
  readonly keys: OfficeKeys;
  readonly slot: Slot;
}

async function unlockBackup(
  desk: Desk,
  header: BackupHeader,
  username: string | undefined,
  secret: string,
): Promise<Opened> {
  const typed = username ? secret : codeSecret(secret);
  const slot = header.holders.find((s) =>
    username ? s.username === username : s.id === RECOVERY_SLOT,
  );
  const keys = slot && (await openSlot(header.office, slot, typed));
  if (!slot || !keys)
    throw new DeskError("cadangan_kunci_salah", {
      sheet: header.recoverySheet,
      waitSeconds: desk.delay.fail(desk.now()),
    });
  desk.delay.clear();
  return { keys, slot };
}

async function replaceOffice(
  desk: Desk,
  backup: BackupFile,
  { keys, slot }: Opened,
): Promise<number> {
  resumeRestore(desk.files, "held"); // one that a crash interrupted is finished first
  const staging = stagingOf(desk.files, officeFiles);
  beginStaging(staging);
  try {
    const fresh = randomBytes(32);
    readBody(backup, never, staging.files.database);
    const raw = openCopy(staging.files.database, keys.database, "tulis");
    const db = kyselyOn(raw);
    try {
      compare(backup.header, examineCopy(raw));
      migrate(raw);
      rekeyCopy(raw, fresh);
      const now = desk.now();
      await adoptFiles(db, desk.files, backup.header.office, now);
      await resumeOffice(db, desk.files, staging.files, backup.header, slot, now);
      const missing = await restoreDocuments(
        db,
        desk.files,
        staging.files,
        path.dirname(backup.file),
      );
      await writeNewSlots(db, desk.files, staging.files, backup.header, keys.database, fresh);
      const zone = (await getOffice(db)).timeZone;
      await db.destroy();
      const keep = `sebelum-pulih-${localTime(now.toISOString(), zone).replaceAll(":", "").replace("T", "-")}`;
      commitStaging(desk.files, staging, keep);
      return missing;
    } finally {
      if (raw.open) await db.destroy();
      fresh.fill(0);
    }
  } finally {
    fs.rmSync(staging.draft, { recursive: true, force: true });
  }
}

/** The opened copy must be what the header, which anybody could have written, says it is. */
export function compare(header: BackupHeader, found: ReturnType<typeof examineCopy>): void {
  const said = [
    header.office,
    header.schema,
    header.epoch,
    header.recoverySheet,
    header.training,
    header.cases,
    header.persons,
    header.audit.seq,
    header.audit.hash,
  ];
  const is = [
    found.office,
    found.schema,
    found.epoch,
    found.recoverySheet,
    found.training,
    found.cases,
    found.persons,
    found.audit.seq,
    found.audit.hash,
  ];
  if (JSON.stringify(said) !== JSON.stringify(is)) throw new DeskError("cadangan_rusak");
}

/** Raises the epoch, continues the numbers, writes the row that names both heads, and anchors. */
export async function resumeOffice(
  db: Db,
  present: OfficeFiles,
  next: OfficeFiles,
  header: Pick<BackupHeader, "office" | "epoch" | "audit">,
  slot: Slot,
  now: Date,
  call: "backup.restore" | "backup.undoRestore" = "backup.restore",
): Promise<void> {
  const at = now.toISOString();
  const { audit_key } = await db.selectFrom("office").select("audit_key").executeTakeFirstOrThrow();
  const anchor = sameOffice(trustedAnchor(present.anchor, audit_key), header.office);
  const epoch = Math.max(header.epoch, anchor?.epoch ?? 0) + 1;
  const head = await db.transaction().execute(async (trx) => {
    if (anchor) await raiseNumbering(trx, anchor.numbering);
    await trx.updateTable("office").set({ audit_epoch: epoch, updated_at: at }).execute();
    return await appendAudit(
      trx,
      { key: audit_key, epoch },
      {
        at,
        actor: slot.id === RECOVERY_SLOT ? null : slot.id,
        roles: slot.id === RECOVERY_SLOT ? "pemulihan" : "admin",
        call,
        outcome: "berhasil",
        reason: "dipulihkan",
        ids: [
          `cadangan:${header.audit.seq}:${header.audit.hash}`,
          anchor ? `jangkar:${anchor.seq}:${anchor.hash}` : "jangkar:tidak-ada",
        ],
      },
    );
  });
  const written: Anchor = {
    version: 1,
    office: header.office,
    epoch,
    seq: head.seq,
    hash: head.hash.toString("hex"),
    numbering: await numberingMaxima(db),
  };
  writeAnchor(next.anchor, written, audit_key);
}

/** The anchor of another office says nothing about this one. */
function sameOffice(anchor: Anchor | undefined, office: string): Anchor | undefined {
  return anchor?.office === office ? anchor : undefined;
}

/** Every account that was active that day gets its slot back, with the new key sealed to the public half the database names. */
async function writeNewSlots(
  db: Db,
  present: OfficeFiles,
  next: OfficeFiles,
  header: BackupHeader,
  backupKey: Buffer,
  fresh: Buffer,
): Promise<void> {
  const { recovery_public } = await db
    .selectFrom("office")
    .select("recovery_public")
    .executeTakeFirstOrThrow();
  const owners = new Map(
    (await listAccounts(db)).filter((a) => a.active).map((a) => [a.id, a.publicKey]),
  );
  owners.set(RECOVERY_SLOT, recovery_public);
  const slots = slotsOfBackup(header, backupKey).flatMap((slot): Slot[] => {
    const publicKey = owners.get(slot.id);
    if (!publicKey) return [];
    const { database } = sealKeys(header.office, slot.id, publicKey, {
      database: fresh,
      sensitive: null,
    });
    return [{ ...slot, sealed: { database, sensitive: slot.sealed.sensitive } }];
  });
  writeSlots(next, { version: 1, office: header.office, counter: counterOf(present) + 1, slots });
}

export function counterOf(files: OfficeFiles): number {
  try {
    return (readSlots(files) satisfies SlotFile).counter;
  } catch (error) {
    if (error instanceof DeskError) return 0; // no slot file, or a damaged one: that may be why we restore
    throw error;
  }
}

/** Backups made after this one, still in the folder, come back into the register, so that retention knows them. */
export async function adoptFiles(
  db: Db,
  files: OfficeFiles,
  office: string,
  now: Date,
): Promise<void> {
  const known = new Set((await listBackups(db)).map((r) => r.name));
  for (const { name, header, bytes } of findBackupFiles(files.backups)) {
    if (!header || header.office !== office || known.has(name)) continue;
    const { madeAt, cases, persons, recoverySheet } = header;
    await insertBackup(
      db,
      newId(now),
      {
        name,
        madeAt,
        bytes,
        verified: true,
        cases,
        persons,
        recoverySheet,
        elsewhere: false,
        documents: header.documents.count,
        documentsMissing: header.documents.missing,
        kind: "tangan",
        secondAt: null,
        secondFailure: null,
      },
      header.audit.seq,
      "sistem",
      null,
    );
  }
}

/** The file behind a name from `found`; a name is never followed out of the folder. @throws DeskError 'tidak_ditemukan' */
export function backupByName(files: OfficeFiles, name: string): string {
  const found = findBackupFiles(files.backups).some((f) => f.name === name);
  if (!found) throw new DeskError("tidak_ditemukan");
  return path.join(files.backups, name);
}
