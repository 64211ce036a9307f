// Cases of many kinds, straight into the tables, for the tests of reports: fast, and with the dates that a test needs.
import { randomUUID } from "node:crypto";
import type { CaseState } from "../../shared/cases/states.ts";
import type { ReferralState } from "../../shared/referrals/states.ts";
import { addDays } from "../../shared/values/date.ts";
import type { TestOffice } from "../support/office.ts";

const provenance = (at: string) => ({
  legal_basis: "tugas_publik" as const,
  purpose: "uji",
  source: "latihan",
  created_at: at,
  created_by: "uji",
  updated_at: at,
});

export interface PersonSeed {
  readonly name?: string;
  readonly nik?: string | null;
  readonly sex?: "L" | "P" | null;
  readonly birthDate?: string | null;
  readonly villageCode?: string | null;
  readonly ppks?: readonly string[];
}

/** Answers the id. */
export async function seedPerson(office: TestOffice, seed: PersonSeed = {}): Promise<string> {
  const id = randomUUID();
  const at = "2026-01-02T02:00:00.000Z";
  const { name = "Siti Aminah", nik = null, sex = null, birthDate = null } = seed;
  const { writer } = office.desk.office!;
  await writer
    .insertInto("persons")
    .values({
      id,
      name,
      name_key: name.toLowerCase(),
      sound_key: name.toLowerCase(),
      nik,
      no_nik_reason: nik === null ? "belum_rekam" : null,
      sex,
      birth_date: birthDate,
      phone: "081234567890",
      ktp_village_code: seed.villageCode ?? null,
      ktp_address: "Jalan Melati 4",
      ...provenance(at),
    } as never)
    .execute();
  for (const kind of seed.ppks ?? [])
    await writer
      .insertInto("person_ppks")
      .values({
        id: randomUUID(),
        person_id: id,
        kind,
        from_date: "2026-01-02",
        to_date: null,
        ...provenance(at),
      })
      .execute();
  return id;
}

export interface CaseSeed {
  readonly personId: string;
  readonly category?: string;
  readonly state?: CaseState;
  readonly receivedOn?: string;
  readonly closedOn?: string | null;
  readonly dueOn?: string;
  readonly desil?: number | null;
  readonly sensitive?: boolean;
  readonly officerId?: string;
}

let seeded = 0;

/** Answers the id. Its number is `REG/UJI/<n>`. */
export async function seedCase(office: TestOffice, seed: CaseSeed): Promise<string> {
  const id = randomUUID();
  const { receivedOn = "2026-11-10", state = "diterima", sensitive = false } = seed;
  const at = `${receivedOn}T02:00:00.000Z`;
  seeded += 1;
  await office.desk
    .office!.writer.insertInto("cases")
    .values({
      id,
      number: `REG/UJI/${String(seeded).padStart(5, "0")}`,
      status_code: `UJI${seeded}`,
      received_at: at,
      received_on: receivedOn,
      contact_kind: "permohonan",
      channel: "langsung",
      category_code: seed.category ?? "KES-01",
      urgency: "biasa",
      sensitive: sensitive ? 1 : 0,
      person_id: seed.personId,
      applicant_id: seed.personId,
      relation: "diri_sendiri",
      narrative: sensitive ? null : "Cerita.",
      narrative_sealed: sensitive ? Buffer.from("tersegel") : null,
      state,
      state_since: at,
      state_since_on: receivedOn,
      target_days: 3,
      due_on: seed.dueOn ?? "2026-11-13",
      officer_id: seed.officerId ?? "uji",
      received_by: "uji",
      desil: seed.desil ?? null,
      closed_at: seed.closedOn ? `${seed.closedOn}T03:00:00.000Z` : null,
      closed_on: seed.closedOn ?? null,
      area_code: "32.04.05.2001",
      sharing: "tidak_ditanya",
      ...provenance(at),
    } as never)
    .execute();
  return id;
}

export interface ReferralSeed {
  readonly caseId: string;
  readonly personId: string;
  readonly state: ReferralState;
  readonly issuedOn: string;
}

/** A referral with a letter of its own, to one of three destinations in turn. Answers the id. */
export async function seedReferral(office: TestOffice, seed: ReferralSeed): Promise<string> {
  const { writer } = office.desk.office!;
  const id = randomUUID();
  const letterId = randomUUID();
  const at = `${seed.issuedOn}T03:00:00.000Z`;
  seeded += 1;
  const all = await writer
    .selectFrom("destinations")
    .select(["id", "name"])
    .orderBy("id")
    .limit(3)
    .execute();
  const destination = all[seeded % all.length]!;
  await writer
    .insertInto("letters")
    .values({
      id: letterId,
      number: `400.9/U${seeded}`,
      number_key: `400.9/u${seeded}`,
      year: 2026,
      classification: "400.9-U",
      sequence: seeded,
      dated_on: seed.issuedOn,
      subject: "Rujukan layanan",
      addressee: destination.name,
      ...provenance(at),
    } as never)
    .execute();
  await writer
    .insertInto("referrals")
    .values({
      id,
      code: `UJI${seeded}`,
      version: 1,
      case_id: seed.caseId,
      person_id: seed.personId,
      destination_id: destination.id,
      destination_name: destination.name,
      addressee: "Kepala",
      addressee_place: "Soreang",
      level: "kabupaten",
      channel: "surat",
      letter_id: letterId,
      revision: 1,
      subject: "Rujukan layanan",
      request: "Mohon dibantu.",
      enclosure: "-",
      copies: "[]",
      signer: "{}",
      issued_on: seed.issuedOn,
      reply_by: addDays(seed.issuedOn, 14),
      last_on: seed.issuedOn,
      state: seed.state,
      ...provenance(at),
    } as never)
    .execute();
  return id;
}
