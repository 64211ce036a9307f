// Cases of the training office, made step by step through the rooms' own rules, in the order of time.
import type { Role } from "../../shared/call.ts";
import { CATEGORY_SEEDS } from "../../shared/cases/categories.ts";
import type { RegisterInput } from "../../shared/cases/schemas.ts";
import type { CaseState } from "../../shared/cases/states.ts";
import type { MoveFields } from "../../shared/cases/rules.ts";
import { localDate } from "../../shared/values/date.ts";
import type { Random } from "../../shared/values/random.ts";
import { getCategory } from "../cases/categories.ts";
import { insertAttachment } from "../cases/documents/queries.ts";
import { storeDocument } from "../documents/keep.ts";
import { moveCase, ratifyCase } from "../cases/moves.ts";
import { dueAfter, getCase, type Acting } from "../cases/queries.ts";
import { registerCase } from "../cases/register.ts";
import type { Db, Trx } from "../database/tables.ts";
import { newId } from "../database/ids.ts";
import { REPLY_DAYS } from "../../shared/referrals/rules.ts";
import { hasEnded, type ReferralState } from "../../shared/referrals/states.ts";
import { stepReferral } from "../referrals/changes.ts";
import { issueReferral } from "../referrals/issue.ts";
import { proposalFor } from "../referrals/proposal.ts";
import type { Actor, As, Clock } from "./actors.ts";
import { housePhoto } from "./house-photo.ts";
import { actorOf, type Action, chooseHistory, momentsOf } from "./histories.ts";
import { EMERGENCIES, EVERYDAY, NOTES, QUESTIONS, storyOf } from "./stories.ts";

/** Members of one family, the head first. */
export interface Household {
  readonly personIds: readonly string[];
}

interface Step {
  readonly at: number;
  readonly role: Role;
  run(by: Actor): Promise<void>;
}

const BATCH = 400;

/**
 * @param end milliseconds; nothing happened later
 * @param each told how many steps are done
 */
export async function makeCases(
  db: Db,
  as: As,
  clock: Clock,
  random: Random,
  households: readonly Household[],
  count: number,
  end: number,
  each: (done: number, of: number) => void,
): Promise<void> {
  const steps = Array.from({ length: count }, (_, index) =>
    planCase(random.fork(), households, index, end),
  ).flat();
  steps.sort((a, b) => a.at - b.at);
  for (let from = 0; from < steps.length; from += BATCH) {
    await db.transaction().execute(async (trx: Trx) => {
      for (const step of steps.slice(from, from + BATCH)) {
        clock.at = Math.max(clock.at, step.at);
        await step.run(as(step.role, trx));
      }
    });
    each(Math.min(from + BATCH, steps.length), steps.length);
  }
}

function planCase(
  random: Random,
  households: readonly Household[],
  index: number,
  end: number,
): Step[] {
  const history = chooseHistory(random, index);
  const emergency = history.steps.includes("rujuk_darurat");
  const question = history.steps.includes("jawab_langsung");
  const categoryCode = emergency
    ? random.pick(EMERGENCIES)
    : question
      ? random.pick(QUESTIONS)
      : random.weighted(EVERYDAY);
  const visit = !question && random.chance(0.12);
  const sensitive = SENSITIVE.has(categoryCode);
  const moments = momentsOf(random, history, end);
  const id = newId(new Date(moments[0]!));
  const household = random.pick(households);
  const story = { id, random, categoryCode, emergency, question, visit, household };
  return history.steps.map((action, n) => ({
    at: moments[n]!,
    role: actorOf(action, sensitive, visit),
    run: (by) => act(by, action, story),
  }));
}

/** As in the list that a new office starts with. */
const SENSITIVE: ReadonlySet<string> = new Set(
  CATEGORY_SEEDS.filter((c) => c.sensitive).map((c) => c.code),
);

interface Story {
  readonly id: string;
  readonly random: Random;
  readonly categoryCode: string;
  readonly emergency: boolean;
  readonly question: boolean;
  readonly visit: boolean;
  readonly household: Household;
}

const WALLS = [
  [222, 205, 170],
  [200, 210, 205],
  [215, 180, 160],
] as const;

async function attachPhoto(by: Actor, caseId: string, random: Random): Promise<void> {
  const body = housePhoto(random.pick(WALLS));
  const names = { kind: "foto", title: "Rumah tampak depan" } as const;
  const photo = { id: by.newId(), ...names, body, thumb: null };
  const row = await getCase(by.db, caseId);
  const stored = storeDocument(by, "attachments", row.sensitive === 1, photo);
  await insertAttachment(by, row, photo, stored);
}

async function act(by: Actor, action: Action, story: Story): Promise<void> {
  const { id, random } = story;
  const say = (kind: keyof typeof NOTES) => random.pick<string>(NOTES[kind]);
  const move = async (to: CaseState, fields: MoveFields = {}) =>
    void (await moveCase(by, { caseId: id, to, fields }));
  switch (action) {
    case "daftar":
      return await register(by, story);
    case "cek":
      await move("cek_berkas");
      if (random.chance(0.3)) await attachPhoto(by, id, random);
      return;
    case "perbaikan":
      return await move("perbaikan_berkas", { note: say("perbaikan") });
    case "verifikasi":
      return await move("verifikasi", {
        checkedOn: localDate(by.now()),
        registered: random.chance(0.7),
        desil: random.int(1, 5),
        note: say("verifikasi"),
      });
    case "usul":
      return await move("menunggu_persetujuan", { recommendation: say("usul") });
    case "tangani":
      return await move("ditangani", { note: say("tangani") });
    case "rujuk":
    case "rujuk_darurat":
      return await refer(by, id);
    case "sahkan": {
      const { version } = await getCase(by.db, id);
      return void (await ratifyCase(by, {
        caseId: id,
        version,
        eventId: by.newId(),
        ratified: true,
        fields: { note: say("sahkan") },
      }));
    }
    case "jawab_diterima":
      return await answer(by, id, "disetujui", say("diterima"), random);
    case "jawab_terlaksana":
      return await answer(by, id, "terlaksana", say("selesai"), random);
    case "jawab_kurang":
      return await answer(by, id, "dikembalikan", say("kurang"), random);
    case "jawab_ditolak":
      return await answer(by, id, "ditolak", say("ditolak"), random);
    case "selesai":
      return await move("selesai", { result: say("selesai") });
    case "jawab_langsung":
      return await move("selesai", { result: say("langsung") });
    case "tolak":
    case "tutup_ditolak":
      return await move("ditolak", { reason: say(action === "tolak" ? "tolak" : "ditolak") });
    case "batal":
      return await move("batal", { reason: say("batal") });
    case "buka":
      return await move("cek_berkas", { reason: say("buka") });
  }
}

async function register(by: Acting, story: Story): Promise<void> {
  const { id, random, categoryCode, emergency, question, visit } = story;
  const { personIds } = story.household;
  const head = personIds[0]!;
  const personId = random.chance(0.65) ? head : random.pick(personIds);
  const { checklist } = await getCategory(by.db, categoryCode);
  const input: RegisterInput = {
    id,
    applicantId: head,
    personId,
    relation: personId === head ? "diri_sendiri" : "saudara",
    channel: visit
      ? "kunjungan"
      : random.weighted([
          ["langsung", 8],
          ["telepon", 1],
          ["lembaga", 0.4],
        ] as const),
    contactKind: question
      ? random.pick(["pertanyaan", "saran"] as const)
      : categoryCode === "SOS-04"
        ? "pengaduan"
        : "permohonan",
    categoryCode,
    urgency: emergency ? "darurat" : random.chance(0.1) ? "segera" : "biasa",
    sensitive: false,
    narrative: storyOf(random, categoryCode),
    documents: checklist.map(({ code, required }) => ({
      code,
      held: random.chance(required ? 0.85 : 0.3)
        ? random.pick(["asli", "fotokopi"] as const)
        : "belum",
    })),
    sharing: random.weighted([
      ["tidak_ditanya", 5],
      ["ya", 4],
      ["tidak", 1],
    ] as const),
    promisedOn: null,
    ...besideOf(by, story),
  };
  await registerCase(by, input, "latihan");
}

const BUSINESSES = ["Warung kelontong", "Gorengan", "Menjahit", "Ternak ayam"] as const;

/** A business where the category asks for one, a group after some disasters, and the fasilitator who came by. */
function besideOf(by: Acting, { random, categoryCode, visit, household }: Story) {
  const { accountId, name, roles } = by.session;
  const facts = {
    status_pkh: "graduasi",
    jenis: random.pick(BUSINESSES),
    lama: random.int(3, 60),
    omzet: random.int(3, 40) * 100_000,
  };
  const group = {
    kind: "bencana" as const,
    name: "longsor dan kebakaran",
    areaCode: null,
    place: "",
    families: random.int(4, 30),
    people: null,
    memberIds: [...household.personIds],
  };
  return {
    ...(categoryCode === "SOS-02" ? { facts } : {}),
    ...(categoryCode === "BNC-01" && random.chance(0.3) ? { group } : {}),
    ...(visit && roles.includes("fasilitator")
      ? { support: { fasilitator: { accountId, name }, companion: null } }
      : {}),
  };
}

async function refer(by: Actor, caseId: string): Promise<void> {
  const p = await proposalFor({ ...by, paper: noPaper }, caseId);
  const to =
    p.destinations.find((d) => d.id === p.destinationId) ??
    p.destinations.find((d) => p.usualIds.includes(d.id)) ??
    p.destinations[0]!;
  await issueReferral(by, {
    id: by.newId(),
    caseId,
    destinationId: to.id,
    level: to.level,
    channel: "surat",
    subject: p.subject,
    request: p.request,
    enclosure: p.enclosure,
    copies: [],
    signerId: p.signers[0]!.id,
    issuedOn: p.today,
    replyBy: p.replyBy,
    manualNumber: null,
  });
}

function noPaper(): never {
  throw new Error("a history makes no papers");
}

async function answer(
  by: Acting,
  caseId: string,
  to: ReferralState,
  note: string,
  random: Random,
): Promise<void> {
  const open = await by.db
    .selectFrom("referrals")
    .select(["id", "version"])
    .where("case_id", "=", caseId)
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  const today = localDate(by.now());
  await stepReferral(by, {
    id: open.id,
    version: open.version,
    eventId: by.newId(),
    to,
    answeredOn: today,
    answeredBy: "Petugas layanan",
    via: random.pick(["lembar", "surat", "telepon"] as const),
    note,
    ...(to === "dikembalikan" ? { missing: [note] } : {}),
    ...(hasEnded(to) || to === "dikembalikan"
      ? {}
      : { replyBy: await dueAfter(by.db, today, REPLY_DAYS) }),
  });
}
