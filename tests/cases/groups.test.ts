// Facts of a category, a case that serves a group, and who walks along: through the border of a real encrypted office.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { RegisterInput } from "../../shared/cases/schemas.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { issueInput, waitingCase } from "../referrals/support.ts";
import { makePerson, refusal, walkIn, withoutSecondKey } from "./support.ts";

let office: TestOffice;
let desk: Api;
let person: string;
beforeAll(async () => {
  office = await newOffice();
  person = await makePerson(office, "Siti Aminah");
}, 30_000);
afterAll(() => office.close());
beforeEach(async () => {
  desk = await office.as("petugas");
});

const GROUP = {
  kind: "kat" as const,
  name: "Kampung Cibungur",
  areaCode: "32.04.05.2001",
  place: "Dusun Cikole, hulu sungai",
  families: 12,
  people: 41,
};
const BUSINESS = {
  status_pkh: "graduasi",
  graduasi_pada: "2026-03-05",
  jenis: "Warung kelontong",
  lama: 18,
  omzet: 1_500_000,
  lokasi: "Pasar Cileunyi",
};
const register = async (change: Partial<RegisterInput>) =>
  (await desk.cases.register(walkIn(person, change))).id;
const contentOf = async (id: string) => (await desk.cases.get({ id })).content!;
/** The case as it stands, for a change of it. */
async function change(id: string) {
  const { version } = await desk.cases.get({ id });
  return { id, version, eventId: randomUUID() };
}
const words = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
const paper = async (ref: Promise<{ paperId: string }>) =>
  words(office.sheet((await ref).paperId).html);

describe("facts", () => {
  test("are asked by the category as data, kept with their history, and read by the rule", async () => {
    const { categories } = await desk.cases.intake();
    expect(categories.filter(({ factForm }) => factForm).map(({ code }) => code)).toEqual([
      "SOS-02",
    ]);
    const id = await register({ categoryCode: "SOS-02", facts: { status_pkh: "aktif" } });
    const answers = async () =>
      Object.fromEntries(
        (await desk.directory.hints({ caseId: id })).rows
          .find((hint) => hint.id === "prokus")!
          .criteria.map(({ text, answer }) => [text, answer]),
      );
    expect(await answers()).toMatchObject({
      "KPM PKH yang sudah graduasi": "belum",
      "Mempunyai rintisan usaha atau potensi usaha": "tidak_diketahui",
      "Lama, omzet, dan lokasi usaha tercatat": "tidak_diketahui",
    });
    await desk.cases.setFacts({ ...(await change(id)), facts: BUSINESS });
    const { facts, timeline } = await contentOf(id);
    expect(facts).toEqual({ form: "usaha", values: BUSINESS });
    expect(timeline.map(({ kind, details }) => [kind, details?.facts?.values.status_pkh])).toEqual([
      ["daftar", "aktif"],
      ["isian", "graduasi"],
    ]);
    expect(await answers()).toMatchObject({
      "KPM PKH yang sudah graduasi": "terpenuhi",
      "Mempunyai rintisan usaha atau potensi usaha": "terpenuhi",
      "Lama, omzet, dan lokasi usaha tercatat": "terpenuhi",
    });
    const form = await paper(desk.cases.registrationForm({ id }));
    expect(form).toContain("Warung kelontong");
    expect(form).toContain("Rp1.500.000");
  });

  test("that do not fit, or that nobody asks for, are refused and nothing is registered", async () => {
    const before = (await desk.cases.counts()).semua;
    for (const bad of [
      { categoryCode: "KES-01", facts: BUSINESS },
      { categoryCode: "SOS-02", facts: { ...BUSINESS, omzet: -1 } },
      { categoryCode: "SOS-02", facts: { ...BUSINESS, graduasi_pada: "2027-01-01" } },
      { categoryCode: "SOS-02", facts: { warna: "merah" } },
    ])
      expect(await refusal(register(bad))).toBe("masukan_salah");
    expect((await desk.cases.counts()).semua).toBe(before);
  });

  test("of a sensitive case lie under the second key and nowhere else", async () => {
    const id = await register({
      categoryCode: "SOS-02",
      sensitive: true,
      facts: BUSINESS,
      support: { fasilitator: null, companion: { name: "Ujang", relation: "", phone: "0812" } },
    });
    const rows = await office.desk
      .office!.reader.selectFrom("case_events")
      .selectAll()
      .where("case_id", "=", id)
      .execute();
    expect(JSON.stringify(rows)).not.toMatch(/kelontong|Ujang/);
    expect(rows[0]!.details).toBeNull();
    await withoutSecondKey(office, async () => {
      expect((await desk.cases.get({ id })).content).toBeNull();
      expect(await refusal(change(id).then((c) => desk.cases.setFacts({ ...c, facts: {} })))).toBe(
        "kasus_terbatas",
      );
    });
    expect((await contentOf(id)).facts?.values).toEqual(BUSINESS);
  });
});

describe("a group", () => {
  test("is served by one case: lists, receipt, form and search name it", async () => {
    const member = await makePerson(office, "Dedi Kurnia");
    const id = await register({
      categoryCode: "KAT-01",
      group: { ...GROUP, memberIds: [member, person, member] },
    });
    const served = "Lokasi KAT Kampung Cibungur (12 KK), wakil: Siti Aminah";
    const content = await contentOf(id);
    expect(content.group?.members.map(({ name }) => name)).toEqual(["Dedi Kurnia", "Siti Aminah"]);
    expect(content.timeline[0]!.details).toMatchObject({
      group: GROUP,
      members: { joined: ["Dedi Kurnia", "Siti Aminah"], left: [] },
    });
    expect(await paper(desk.cases.receipt({ id }))).toContain(served);
    const form = await paper(desk.cases.registrationForm({ id }));
    for (const part of ["Wakil kelompok", "12 KK, 41 jiwa", "hulu sungai", "Sukamaju"])
      expect(form).toContain(part);
    const find = async (filter: object) =>
      (await desk.cases.list({ view: "semua", ...filter })).rows.map((row) => row.id);
    expect(await find({ text: "cibungur" })).toEqual([id]);
    expect(await find({ personId: member })).toEqual([id]);
    const [row] = (await desk.cases.list({ view: "semua", text: "cibungur" })).rows;
    expect(row!.content?.group).toEqual({ kind: "kat", name: "Kampung Cibungur", families: 12 });
    const hints = (await desk.directory.hints({ caseId: id })).rows;
    const rule = hints.find((hint) => hint.id === "kat-lokasi")!;
    expect(rule.criteria.at(-1)).toMatchObject({ answer: "terpenuhi" });
    expect(rule.criteria.at(-1)!.looked).toContain("Jumlah KK kelompok: 12");
  });

  test("changes with its history: somebody comes in, somebody leaves, and may come back", async () => {
    const [one, two] = [await makePerson(office, "Anwar"), await makePerson(office, "Beni")];
    const id = await register({ categoryCode: "KAT-01", group: { ...GROUP, memberIds: [one!] } });
    const set = async (memberIds: string[], part = {}) =>
      desk.cases.setGroup({ ...(await change(id)), group: { ...GROUP, ...part, memberIds } });
    await set([two!], { families: 14 });
    await set([two!, one!]);
    const { group, timeline } = await contentOf(id);
    expect(group?.families).toBe(12);
    expect(group?.members.map(({ name }) => name)).toEqual(["Anwar", "Beni"]);
    expect(timeline.slice(1).map(({ details }) => details?.members)).toEqual([
      { joined: ["Beni"], left: ["Anwar"] },
      { joined: ["Anwar"], left: [] },
    ]);
    expect(timeline[1]!.details?.group?.families).toBe(14);
    expect(await refusal(set([randomUUID()]))).toBe("tidak_ditemukan");
    expect(await refusal(set([], { people: 3 }))).toBe("masukan_salah");
    expect((await contentOf(id)).group?.members).toHaveLength(2); // nothing of a refused change stays
  });

  test("is served only where the category allows its kind", async () => {
    const group = { ...GROUP, memberIds: [] };
    expect(await refusal(register({ categoryCode: "KES-01", group }))).toBe("masukan_salah");
    expect(await refusal(register({ categoryCode: "PRM-01", group }))).toBe("masukan_salah");
    const id = await register({ categoryCode: "PRM-01" });
    await desk.cases.setGroup({ ...(await change(id)), group: { ...group, kind: "rutilahu" } });
    expect((await contentOf(id)).group?.kind).toBe("rutilahu");
  });

  test("keeps a member whose two records become one, once", async () => {
    const [kept, gone] = [await makePerson(office, "Euis"), await makePerson(office, "Euis K")];
    const both = await register({
      categoryCode: "KAT-01",
      group: { ...GROUP, memberIds: [kept!, gone!] },
    });
    const alone = await register({
      categoryCode: "KAT-01",
      group: { ...GROUP, memberIds: [gone!] },
    });
    const lead = await office.as("koordinator");
    const versionOf = async (personId: string) => (await lead.people.get({ personId })).version;
    await lead.people.merge({
      survivorId: kept!,
      loserId: gone!,
      survivorVersion: await versionOf(kept!),
      loserVersion: await versionOf(gone!),
      take: [],
      heads: [],
      note: "",
    });
    desk = await office.as("petugas");
    expect((await contentOf(both)).group?.members.map(({ id }) => id)).toEqual([kept]);
    expect((await contentOf(alone)).group?.members.map(({ id }) => id)).toEqual([kept]);
    expect(
      (await desk.cases.list({ view: "semua", personId: kept! })).rows
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([both, alone].toSorted());
  });

  test("goes out in one letter with place, number of KK and its members as an annex", async () => {
    const member = await makePerson(office, "Dadang");
    const id = await waitingCase(office, person, {
      categoryCode: "KAT-01",
      group: { ...GROUP, memberIds: [member, person] },
    });
    const lead = await office.as("supervisor");
    const proposal = await lead.referrals.proposal({ caseId: id });
    expect(proposal.enclosure).toBe("1 (satu) daftar anggota");
    expect(proposal.request).toContain("Wakil kelompok tersebut");
    const issued = await lead.referrals.issue(await issueInput(lead, id));
    const letter = await paper(lead.referrals.letter({ id: issued.id, size: "F4" }));
    for (const part of [
      "rujukan bagi kelompok warga",
      "Lokasi KAT Kampung Cibungur",
      "12 KK, 41 jiwa",
      "Daftar Anggota Kelompok",
      "Jumlah: 2 orang",
      "Dadang",
    ])
      expect(letter).toContain(part);
    const view = await lead.referrals.get({ id: issued.id });
    expect(view.content?.personName).toContain("Kampung Cibungur (12 KK), wakil: Siti Aminah");
    const summary = await paper(lead.reports.caseSummary({ id, identity: "anonim" }));
    expect(summary).toContain("12 KK");
    expect(summary).not.toMatch(/Cibungur|Dadang|hulu sungai/);
  });
});

describe("support", () => {
  const companion = { name: "Ujang Suryana", relation: "tetangga", phone: "0812000111" };

  test("names fasilitator, companion and pillars; the list finds by pillar what is entrusted now", async () => {
    await office.as("fasilitator"); // makes the account
    desk = await office.as("petugas");
    const colleagues = await desk.accounts.colleagues();
    const account = colleagues.find(({ roles }) => roles.includes("fasilitator"))!;
    const id = await register({
      channel: "kunjungan",
      support: { fasilitator: { accountId: account.id, name: "salah tulis" }, companion: null },
    });
    expect((await contentOf(id)).support.fasilitator).toEqual({
      accountId: account.id,
      name: account.name,
    });
    const partners = (await desk.directory.list({})).rows.filter((row) => row.partnerKind);
    const pillar = (at: number, part = {}) => ({
      destinationId: partners[at]!.id,
      name: "",
      person: "Dedi",
      task: "Mendampingi ke puskesmas",
      fromOn: "2026-11-24",
      untilOn: null,
      ...part,
    });
    const set = async (part: object) => {
      const { support } = await contentOf(id);
      await desk.cases.setSupport({ ...(await change(id)), support: { ...support, ...part } });
    };
    const found = async (at: number) =>
      (await desk.cases.list({ view: "semua", pillarId: partners[at]!.id })).rows.map((r) => r.id);
    await set({ companion, pillars: [pillar(0), pillar(1)] });
    const { support } = await contentOf(id);
    expect(support.companion).toEqual(companion);
    expect(support.pillars.map(({ name }) => name)).toEqual([partners[0]!.name, partners[1]!.name]);
    expect(await found(1)).toEqual([id]);
    await set({ pillars: [pillar(0)] });
    expect(await found(0)).toEqual([id]);
    expect(await found(1)).toEqual([]);
    expect(await refusal(set({ pillars: [pillar(0, { untilOn: "2026-11-01" })] }))).toBe(
      "masukan_salah",
    );
    const service = (await desk.directory.list({})).rows.find((row) => !row.partnerKind)!;
    expect(await refusal(set({ pillars: [pillar(0, { destinationId: service.id })] }))).toBe(
      "masukan_salah",
    );
    const me = colleagues.find(({ roles }) => !roles.includes("fasilitator"))!;
    expect(await refusal(set({ fasilitator: { accountId: me.id, name: me.name } }))).toBe(
      "masukan_salah",
    );
    const supervisor = await office.as("supervisor");
    const open = await paper(supervisor.reports.caseSummary({ id, identity: "lengkap" }));
    for (const part of ["Ujang Suryana", account.name, "Mendampingi ke puskesmas"])
      expect(open).toContain(part);
    const closed = await paper(supervisor.reports.caseSummary({ id, identity: "anonim" }));
    expect(closed).not.toMatch(/Ujang|0812000111|Dedi/);
  });

  test("a home visit names who made it; an account that is no fasilitator is refused", async () => {
    desk = await office.as("petugas");
    const id = await register({});
    const visit = async (fasilitator: { accountId: string | null; name: string }) =>
      desk.cases.record({
        ...(await change(id)),
        kind: "kunjungan_rumah",
        onDay: "2026-11-24",
        text: "Bertemu keluarga.",
        fasilitator,
      });
    await visit({ accountId: null, name: "Kang Asep" });
    expect((await contentOf(id)).timeline.at(-1)!.details?.progress?.fasilitator).toEqual({
      accountId: null,
      name: "Kang Asep",
    });
    const petugas = (await desk.accounts.colleagues()).find(({ roles }) =>
      roles.includes("petugas"),
    )!;
    expect(await refusal(visit({ accountId: petugas.id, name: "x" }))).toBe("masukan_salah");
  });

  test("a pillar of a sensitive case finds nothing in the list", async () => {
    desk = await office.as("petugas");
    const id = await register({ categoryCode: "HKM-01" });
    const partner = (await desk.directory.list({})).rows.findLast((row) => row.partnerKind)!;
    await desk.cases.setSupport({
      ...(await change(id)),
      support: {
        fasilitator: null,
        companion,
        pillars: [
          {
            destinationId: partner.id,
            name: "",
            person: "",
            task: "Mendampingi",
            fromOn: "2026-11-24",
            untilOn: null,
          },
        ],
      },
    });
    expect((await contentOf(id)).support.pillars).toHaveLength(1);
    const { rows } = await desk.cases.list({ view: "semua", pillarId: partner.id });
    expect(rows).toEqual([]);
  });
});
