// A case that may be referred, and the input that refers it, for the tests of referrals.
import { randomUUID } from "node:crypto";
import type { CaseState } from "../../shared/cases/states.ts";
import type { RegisterInput } from "../../shared/cases/schemas.ts";
import type { IssueInput, StepInput } from "../../shared/referrals/schemas.ts";
import { walkIn } from "../cases/support.ts";
import type { Api, TestOffice } from "../support/office.ts";

/** Runs the call and answers its DeskError as code and details, or null when it went through. */
export async function refused(
  call: Promise<unknown>,
): Promise<{ code: string; details: unknown } | null> {
  try {
    await call;
    return null;
  } catch (thrown) {
    const { code, details } = thrown as { code: string; details: unknown };
    return { code, details };
  }
}

async function step(api: Api, id: string, to: CaseState, fields = {}): Promise<void> {
  const { version } = await api.cases.get({ id });
  await api.cases.move({ id, version, eventId: randomUUID(), to, fields });
}

/** A fictitious person with everything that a letter prints. */
export async function person(
  office: TestOffice,
  name = "Siti Nurhayati",
  nik = "3204055504810001",
): Promise<string> {
  const desk = await office.as("petugas");
  const { personId } = await desk.people.register({
    id: randomUUID(),
    person: {
      name,
      nik,
      sex: "P",
      birthDate: "1981-04-15",
      birthPlace: "Garut",
      ktp: {
        villageCode: "32.04.05.2001",
        address: "Jalan Melati 4",
        hamlet: "Cikole",
        rt: "3",
        rw: "7",
      },
    },
    shareNik: true,
    family: { kind: "tanpa" },
  });
  return personId;
}

/** A case recommended by a petugas, waiting for its decision. */
export async function waitingCase(
  office: TestOffice,
  personId: string,
  change: Partial<RegisterInput> = {},
): Promise<string> {
  const desk = await office.as("petugas");
  const { id } = await desk.cases.register(walkIn(personId, change));
  await step(desk, id, "cek_berkas");
  await step(desk, id, "verifikasi", { checkedOn: "2026-11-24", registered: true, note: "susul" });
  await step(desk, id, "menunggu_persetujuan", { recommendation: "Layak dirujuk." });
  return id;
}

/** What the form would send when nothing offered was changed. */
export async function issueInput(
  api: Api,
  caseId: string,
  change: Partial<IssueInput> = {},
): Promise<IssueInput> {
  const offered = await api.referrals.proposal({ caseId });
  return {
    id: randomUUID(),
    caseId,
    destinationId: offered.destinationId,
    channel: "surat",
    level: offered.destinations.find(({ id }) => id === offered.destinationId)?.level ?? "desa",
    subject: offered.subject,
    request: offered.request,
    enclosure: offered.enclosure,
    copies: [],
    signerId: offered.signers[0]?.id ?? "",
    issuedOn: offered.today,
    replyBy: offered.replyBy,
    manualNumber: null,
    ...change,
  };
}

/** Refers a new case of this person and answers the referral. */
export async function refer(
  office: TestOffice,
  personId: string,
  change: Partial<IssueInput> = {},
  walk: Partial<RegisterInput> = {},
) {
  const caseId = await waitingCase(office, personId, walk);
  const api = await office.as("supervisor");
  const issued = await api.referrals.issue(await issueInput(api, caseId, change));
  return { caseId, api, ...issued };
}

/** The destination's answer, as the dialog would send it. */
export function answer(id: string, version: number, change: Partial<StepInput> = {}): StepInput {
  return {
    id,
    version,
    eventId: randomUUID(),
    to: "terlaksana",
    answeredOn: "2026-11-24",
    answeredBy: "Budi, Dinas Sosial",
    via: "lembar",
    note: "Diusulkan aktif.",
    ...change,
  };
}
