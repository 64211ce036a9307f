// A person and a walk-in for the tests of cases.
import { randomUUID } from "node:crypto";
import type { RegisterInput } from "../../shared/cases/schemas.ts";
import type { CaseState } from "../../shared/cases/states.ts";
import type { Api, TestOffice } from "../support/office.ts";

/** A fictitious person without NIK, straight into the table; answers the id. */
export async function makePerson(office: TestOffice, name = "Siti Aminah"): Promise<string> {
  const id = randomUUID();
  const at = office.desk.now().toISOString();
  await office.desk
    .office!.writer.insertInto("persons")
    .values({
      id,
      name,
      name_key: name.toLowerCase(),
      sound_key: name.toLowerCase(),
      no_nik_reason: "belum_rekam",
      legal_basis: "tugas_publik",
      purpose: "uji",
      source: "latihan",
      created_at: at,
      created_by: "uji",
      updated_at: at,
    } as never)
    .execute();
  return id;
}

export function walkIn(personId: string, change: Partial<RegisterInput> = {}): RegisterInput {
  return {
    id: randomUUID(),
    applicantId: personId,
    personId,
    relation: "diri_sendiri",
    channel: "langsung",
    contactKind: "permohonan",
    categoryCode: "KES-01",
    urgency: "biasa",
    sensitive: false,
    narrative: "KIS tidak aktif sejak bulan lalu.",
    documents: [],
    sharing: "tidak_ditanya",
    promisedOn: null,
    ...change,
  };
}

/** Runs the call and answers the code of its DeskError, or null when it went through. */
export async function refusal(call: Promise<unknown>): Promise<string | null> {
  try {
    await call;
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** Takes the second key away from the open office, as for an account that does not hold it. */
export async function withoutSecondKey<T>(office: TestOffice, work: () => Promise<T>): Promise<T> {
  const keys = office.desk.office!.keys as { sensitive: Uint8Array | null };
  const kept = keys.sensitive;
  keys.sensitive = null;
  try {
    return await work();
  } finally {
    keys.sensitive = kept;
  }
}

/** Moves the case as it stands now. */
export async function step(api: Api, id: string, to: CaseState, fields = {}) {
  const { version } = await api.cases.get({ id });
  return api.cases.move({ id, version, eventId: randomUUID(), to, fields });
}

/** A case that waits for the decision, recommended by `petugas`. */
export async function waitingCase(
  office: TestOffice,
  person: string,
  change: Partial<RegisterInput> = {},
): Promise<string> {
  const desk = await office.as("petugas");
  const { id } = await desk.cases.register(walkIn(person, change));
  await step(desk, id, "cek_berkas");
  await step(desk, id, "verifikasi", {
    checkedOn: "2026-11-24",
    registered: true,
    desil: 2,
    note: "berkas menyusul",
  });
  await step(desk, id, "menunggu_persetujuan", { recommendation: "Layak direaktivasi." });
  return id;
}
