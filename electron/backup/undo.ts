// Undoes a restore: the office that was replaced is put back, and the present one is kept in its turn.
import fs from "node:fs";
import { DeskError } from "../../shared/errors.ts";
import { localTime } from "../../shared/backup/rules.ts";
import { codeSecret } from "../accounts/keyring.ts";
import { findAccount } from "../accounts/queries.ts";
import { openSlot, readSlots, RECOVERY_SLOT, writeSlots } from "../accounts/slots.ts";
import { chainHead } from "../audit/chain.ts";
import { asDeskError, connect } from "../database/connect.ts";
import { kyselyOn } from "../database/dialect.ts";
import { type OfficeFiles, officeFiles } from "../database/folder.ts";
import { migrate } from "../database/migrate.ts";
import { getOffice } from "../office/queries.ts";
import type { Desk } from "../serve/desk.ts";
import { keptOffices } from "./kept.ts";
import { adoptFiles, counterOf, resumeOffice, vacate } from "./restore.ts";
import { beginStaging, commitStaging, resumeRestore, stagingOf } from "./swap.ts";

/**
 * Puts the replaced office back. Opened by an administrator's password of that office, or by its recovery code.
 * @throws DeskError 'urung_tidak_ada' | 'kata_sandi_salah' | 'kode_pemulihan_salah' | 'peran_tidak_cukup' | 'basis_data_rusak'; whatever
 * fails, both the present and the replaced data stay where they are
 */
export async function undoRestore(
  desk: Desk,
  username: string | undefined,
  secret: string,
): Promise<{ replacedAt: string }> {
  const kept = keptOffices(desk.files)[0];
  if (!kept) throw new DeskError("urung_tidak_ada");
  desk.delay.check(desk.now());
  const before = officeFiles(kept.folder);
  const slots = readSlots(before);
  const typed = username ? secret : codeSecret(secret);
  const slot = slots.slots.find((s) =>
    username ? s.username === username : s.id === RECOVERY_SLOT,
  );
  const keys = slot && (await openSlot(slots.office, slot, typed));
  if (!slot || !keys)
    throw new DeskError(username ? "kata_sandi_salah" : "kode_pemulihan_salah", {
      waitSeconds: desk.delay.fail(desk.now()),
    });
  desk.delay.clear();
  await vacate(desk);
  desk.holdOffice();
  try {
    resumeRestore(desk.files, "held");
    const staging = stagingOf(desk.files, officeFiles);
    beginStaging(staging);
    try {
      copyOffice(before, staging.files);
      const raw = connect(staging.files.database, keys.database);
      const db = kyselyOn(raw);
      const now = desk.now();
      let zone;
      try {
        const account = username ? await findAccount(db, slot.id) : undefined;
        if (username && !(account?.active && account.roles.includes("admin")))
          throw new DeskError("peran_tidak_cukup");
        migrate(raw);
        const office = await db
          .selectFrom("office")
          .select(["id", "audit_epoch"])
          .executeTakeFirstOrThrow();
        const head = await chainHead(db);
        const audit = { seq: head.seq, hash: head.hash.toString("hex") };
        await adoptFiles(db, desk.files, office.id, now);
        await resumeOffice(
          db,
          desk.files,
          staging.files,
          { office: office.id, epoch: office.audit_epoch, audit },
          slot,
          now,
          "backup.undoRestore",
        );
        zone = (await getOffice(db)).timeZone;
      } finally {
        await db.destroy(); // folds its log into the file
      }
      writeSlots(staging.files, {
        ...slots,
        counter: Math.max(slots.counter, counterOf(desk.files)) + 1,
      });
      const local = localTime(now.toISOString(), zone).replaceAll(":", "").replace("T", "-");
      commitStaging(desk.files, staging, `sebelum-urung-${local}`);
      fs.rmSync(kept.folder, { recursive: true, force: true }); // the same office is the living one now
    } finally {
      fs.rmSync(staging.draft, { recursive: true, force: true });
    }
  } catch (error) {
    throw asDeskError(error);
  } finally {
    keys.database.fill(0);
    keys.sensitive?.fill(0);
    await desk.signOut();
  }
  return { replacedAt: kept.replacedAt };
}

/** Nothing has these files open; a log that was left beside the database belongs to it. */
function copyOffice(from: OfficeFiles, to: OfficeFiles): void {
  for (const name of ["database", "documents"] as const)
    for (const tail of ["", "-wal"])
      if (fs.existsSync(`${from[name]}${tail}`))
        fs.copyFileSync(
          `${from[name]}${tail}`,
          `${to[name]}${tail}`,
          fs.constants.COPYFILE_FICLONE,
        );
}
