// A subject with something in every place: identity, family, cases open and sealed, photos, visits, referrals, prelist rows, drafts, merges.
import { randomUUID } from "node:crypto";
import { nameKey, soundKey } from "../../shared/values/name-key.ts";
import { indexPersons } from "../../electron/people/search-index.ts";
import { makePerson, step, walkIn } from "../cases/support.ts";
import type { TestOffice } from "../support/office.ts";
import { importListHere } from "../support/prelist-here.ts";

export interface Canary {
  readonly name: string;
  readonly nik: string;
  readonly card: string;
  readonly phone: string;
  readonly story: string;
}

/** Words that nobody else has. */
export function canary(seed: number): Canary {
  const two = (n: number) => String(n % 89).padStart(2, "0");
  return {
    name: `Kenari${seed} Zwaluwse${seed}`,
    nik: `320405${two(11)}0669${String(1000 + (seed % 8999))}`,
    card: `320405${two(12)}0770${String(1000 + (seed % 8999))}`,
    phone: `0812${String(77_000_000 + seed)}`,
    story: `rahasia burung kenari nomor ${seed} di tambang`,
  };
}

export async function named(office: TestOffice, bird: Canary): Promise<string> {
  const id = await makePerson(office, bird.name);
  const { writer } = office.desk.office!;
  await writer
    .updateTable("persons")
    .set({
      nik: bird.nik,
      no_nik_reason: null,
      name_key: nameKey(bird.name),
      sound_key: soundKey(bird.name),
      birth_date: "1969-06-11",
      phone: bird.phone,
      alias: `Bu ${bird.name}`,
      ktp_address: `Gang ${bird.story}`,
    })
    .where("id", "=", id)
    .execute();
  await writer.transaction().execute((trx) => indexPersons(trx, [id]));
  return id;
}

/** Answers the ids of the person and of everything that names them. */
export async function fillSubject(office: TestOffice, bird: Canary, withList = true) {
  const personId = await named(office, bird);
  const api = await office.as("supervisor");
  const at = office.desk.now().toISOString();
  const provenance = {
    legal_basis: "tugas_publik",
    purpose: "uji",
    source: "latihan",
    created_at: at,
    created_by: "uji",
    updated_at: at,
  };
  const { writer } = office.desk.office!;
  const familyId = randomUUID();
  await writer
    .insertInto("families")
    .values({
      id: familyId,
      household_id: null,
      household_order: null,
      village_code: "32.04.05.2001",
      address: bird.story,
      hamlet: null,
      rt: "001",
      rw: "002",
      ...provenance,
    })
    .execute();
  await writer
    .insertInto("family_numbers")
    .values({
      id: randomUUID(),
      family_id: familyId,
      number: bird.card,
      from_date: "2020-01-01",
      to_date: null,
      end_reason: null,
      ...provenance,
    })
    .execute();
  await writer
    .insertInto("memberships")
    .values({
      id: randomUUID(),
      family_id: familyId,
      person_id: personId,
      relation: 1,
      from_date: "2020-01-01",
      to_date: null,
      end_reason: null,
      end_document: null,
      ...provenance,
    })
    .execute();
  await writer
    .insertInto("person_changes")
    .values({
      id: randomUUID(),
      person_id: personId,
      field: "name",
      old_value: `${bird.name} lama`,
      new_value: bird.name,
      changed_at: at,
      changed_by: "uji",
      source: "loket",
    })
    .execute();
  const open = await api.cases.register(walkIn(personId, { narrative: bird.story, sharing: "ya" }));
  const sealed = await api.cases.register(
    walkIn(personId, { narrative: bird.story, sensitive: true }),
  );
  const { documents } = office.desk.office!;
  await writer
    .insertInto("attachments")
    .values({
      id: randomUUID(),
      case_id: open.id,
      event_id: null,
      kind: "foto",
      name: bird.name,
      name_sealed: null,
      mime: "image/png",
      size: 500,
      sealed: 0,
      address: documents.put(Buffer.from(`${bird.story} foto`)),
      thumb: documents.put(Buffer.from(`${bird.story} kecil`)),
      body: null,
      ...provenance,
    } as never)
    .execute();
  for (const { id } of [open, sealed])
    await step(api, id, "batal", { reason: `${bird.name} pindah rumah` });
  await api.drafts.save({
    form: "cases.intake",
    payload: JSON.stringify({ nama: bird.name, nik: bird.nik }),
    sensitive: false,
  });
  if (withList) await importRow(office, bird);
  await office.desk.office!.writer.transaction().execute((trx) => indexPersons(trx, [personId]));
  await api.people.get({ personId });
  return { personId, familyId, cases: [open.id, sealed.id] };
}

/** A prelist of two rows: the subject and somebody else. */
async function importRow(office: TestOffice, bird: Canary): Promise<void> {
  const rows = [
    "NIK,NAMA PENERIMA,ALAMAT",
    `${bird.nik},${bird.name},${bird.story}`,
    "3204051108690009,Orang Lain,Gang Melati",
  ];
  await importListHere(office, rows.join("\n"));
}
