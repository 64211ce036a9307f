// Preparing a deliberation: its head, proposed from the office and from the last one, and who is there.
import { DeskError } from "../../../shared/errors.ts";
import { Attendee } from "../../../shared/prelists/deliberation/content.ts";
import { isKelurahan } from "../../../shared/values/area-code.ts";
import { areaPath } from "../../areas/queries.ts";
import type { Db, Trx } from "../../database/tables.ts";
import { getOffice } from "../../office/queries.ts";
import type { CommandContext } from "../../serve/context.ts";
import { provenance } from "../provenance.ts";
import { getPrelist } from "../queries.ts";
import { attendanceOf, openFor, type Handlers } from "./read.ts";

export const createDeliberation: Handlers["createDeliberation"] = async (context, input) => {
  const { db } = context;
  const list = await getPrelist(db, input.prelistId);
  const office = await getOffice(db);
  const { path } = areaPath(office.areaCode);
  const named = (level: string) => path.find((area) => area.level === level)?.name ?? "";
  const id = context.newId();
  const at = context.now().toISOString();
  const proposed = await proposedAttendance(db);
  await db
    .insertInto("deliberations")
    .values({
      id,
      prelist_id: list.id,
      kind:
        office.level === "kelurahan" || (office.level !== "desa" && isKelurahan(office.areaCode))
          ? "kelurahan"
          : "desa",
      state: "disiapkan",
      number: null,
      held_on: input.heldOn,
      starts_at: null,
      ends_at: null,
      place: null,
      village: named("desa"),
      district: named("kecamatan"),
      regency: named("kabupaten"),
      province: named("provinsi"),
      topics: null,
      notes: null,
      ...provenance("loket", context.session.accountId, at),
    })
    .execute();
  for (const [index, attendee] of proposed.entries())
    await insertAttendee(context, id, index + 1, attendee);
  return { id };
};

/** Who signed the last deliberation; before there was one, the office's own signers. */
async function proposedAttendance(db: Db): Promise<Attendee[]> {
  const last = await db
    .selectFrom("deliberations")
    .select("id")
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const signed = last ? await attendanceOf(db, last.id) : [];
  if (signed.length > 0)
    return signed.filter(({ duty }) => duty !== "hadir").map((one) => Attendee.parse(one));
  const { signers } = await getOffice(db);
  return signers
    .filter(({ active }) => active)
    .slice(0, 1)
    .map(({ name, position }) => ({
      name,
      element: "pemerintah",
      position,
      address: "",
      sex: null,
      duty: "mengetahui",
    }));
}

export const saveDeliberation: Handlers["saveDeliberation"] = async (
  { db, now },
  { deliberationId, version, details },
) => {
  await openFor(db, deliberationId, "rincian");
  const blank = (text: string | null) => (text === null || text === "" ? null : text);
  const done = await db
    .updateTable("deliberations")
    .set({
      kind: details.kind,
      number: blank(details.number),
      held_on: details.heldOn,
      starts_at: details.startsAt,
      ends_at: details.endsAt,
      place: blank(details.place),
      village: details.village,
      district: details.district,
      regency: details.regency,
      province: details.province,
      topics: blank(details.topics),
      notes: blank(details.notes),
      version: version + 1,
      updated_at: now().toISOString(),
    })
    .where("id", "=", deliberationId)
    .where("version", "=", version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw new DeskError("berubah_di_tempat_lain");
  return { version: version + 1 };
};

function columnsOf(attendee: Attendee) {
  return {
    name: attendee.name,
    element: attendee.element,
    position: attendee.position || null,
    address: attendee.address || null,
    sex: attendee.sex,
    duty: attendee.duty,
  };
}

async function insertAttendee(
  context: Pick<CommandContext, "newId" | "now" | "session"> & { readonly db: Trx },
  deliberationId: string,
  seq: number,
  attendee: Attendee,
): Promise<string> {
  const id = context.newId();
  await context.db
    .insertInto("deliberation_attendance")
    .values({
      id,
      deliberation_id: deliberationId,
      seq,
      ...columnsOf(attendee),
      ...provenance("loket", context.session.accountId, context.now().toISOString()),
    })
    .execute();
  return id;
}

export const saveAttendee: Handlers["saveAttendee"] = async (
  context,
  { deliberationId, id, attendee },
) => {
  const { db } = context;
  await openFor(db, deliberationId, "hadir");
  if (id !== undefined) {
    const done = await db
      .updateTable("deliberation_attendance")
      .set({ ...columnsOf(attendee), updated_at: context.now().toISOString() })
      .where("id", "=", id)
      .where("deliberation_id", "=", deliberationId)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) throw new DeskError("tidak_ditemukan");
    return { id };
  }
  const { last } = await db
    .selectFrom("deliberation_attendance")
    .select((eb) => eb.fn.max<number | null>("seq").as("last"))
    .where("deliberation_id", "=", deliberationId)
    .executeTakeFirstOrThrow();
  return { id: await insertAttendee(context, deliberationId, (last ?? 0) + 1, attendee) };
};

export const removeAttendee: Handlers["removeAttendee"] = async (
  { db },
  { deliberationId, id },
) => {
  await openFor(db, deliberationId, "hadir");
  const done = await db
    .deleteFrom("deliberation_attendance")
    .where("id", "=", id)
    .where("deliberation_id", "=", deliberationId)
    .executeTakeFirst();
  if (done.numDeletedRows !== 1n) throw new DeskError("tidak_ditemukan");
  return {};
};
