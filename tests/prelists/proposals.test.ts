// Proposals and objections through the contract, on a real encrypted office; and the attack on the objector's name.
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "../../shared/call.ts";
import { provenance } from "../../electron/prelists/provenance.ts";
import { PROFILES } from "../../shared/prelists/profiles.ts";
import { refusal, withoutSecondKey } from "../cases/support.ts";
import { fillOffice } from "../support/make-people.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-usulan-"));
const PERIOD = "2026-11";
let office: TestOffice;
let api: Api;
beforeAll(async () => {
  office = await newOffice();
  await fillOffice(office, 7, 4);
  api = await office.as("operator");
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

async function headWithFamily(): Promise<{ personId: string; members: number }> {
  const found = await sql<{ id: string; members: number }>`
    SELECT m.person_id AS id, (SELECT count(*) FROM memberships o JOIN persons p ON p.id = o.person_id
      WHERE o.family_id = m.family_id AND o.to_date IS NULL AND p.state = 'aktif') AS members
    FROM memberships m JOIN persons p ON p.id = m.person_id
    WHERE m.relation = 1 AND m.to_date IS NULL AND p.nik IS NOT NULL ORDER BY members DESC LIMIT 1`.execute(
    office.desk.office!.reader,
  );
  const { id, members } = found.rows[0]!;
  return { personId: id, members };
}

type View = Awaited<ReturnType<Api["prelists"]["proposal"]>>;
/** What a form would send back of what it was given. */
function inputOf(view: View, change: object = {}) {
  const { id, version, kind, fields, changeNote, matchedOn, matchedBy, matched } = view;
  const { removalReason, eventDate, documentNo, evidenceNote, statementOn } = view;
  const match = { changeNote, matchedOn, matchedBy, matched };
  const removal = { removalReason, eventDate, documentNo, evidenceNote, statementOn };
  return { proposalId: id, version, kind, fields, ...match, ...removal, ...change };
}
const month = () => api.prelists.proposalMonth({ period: PERIOD });
const stateOf = (view: View, check: string) => view.checks.find((one) => one.check === check)!;

let proposalId = "";
let removalId = "";

describe("a month", () => {
  it("tells the deadline before anything is proposed", async () => {
    const { inWork, rows } = await api.prelists.proposalMonths({});
    expect(inWork).toBe(PERIOD);
    expect(rows).toMatchObject([
      {
        period: PERIOD,
        batchId: null,
        deadline: { on: "2026-11-25", days: 1, workingDays: 1, closed: false },
      },
    ]);
  });

  it("takes a whole family from the register, once", async () => {
    const { personId, members } = await headWithFamily();
    expect(members).toBeGreaterThan(1);
    const about = { period: PERIOD, kind: "baru" as const, personId, entryId: null };
    const started = await api.prelists.startProposal({ ...about, wholeFamily: true });
    ({ proposalId } = started);
    expect(started.proposalIds).toHaveLength(members);
    expect(await refusal(api.prelists.startProposal(about))).toBe("usulan_sudah_ada");
    const view = await api.prelists.proposal({ proposalId });
    expect(view.fields.nik).toMatch(/^\d{16}$/);
    expect(view.fields).toMatchObject({ shdk: "1", nokk: expect.stringMatching(/^\d{16}$/) });
    expect(stateOf(view, "keluarga").state).toBe("ya");
    expect(stateOf(view, "dukcapil").causes.map((one) => one.code)).toContain("belum_dicocokkan");
    expect((await month()).rows[0]!.nik).toContain("•");
  });

  it("saves what is not ready, and forgets a comparison when what was compared changes", async () => {
    let view = await api.prelists.proposal({ proposalId });
    const fields: Record<string, string> = { ...view.fields, program_bansos: "BPNT" };
    const match = { matched: true, matchedOn: "2026-11-23", matchedBy: "Petugas Dukcapil" };
    await api.prelists.saveProposal(inputOf(view, { fields, ...match }));
    view = await api.prelists.proposal({ proposalId });
    expect(stateOf(view, "dukcapil").state).toBe("ya");
    const moved = { ...view.fields, alamat: "Kp. Lain No. 9", rt: "7" };
    expect(await api.prelists.saveProposal(inputOf(view, { fields: moved }))).toMatchObject({
      matchCleared: true,
    });
    view = await api.prelists.proposal({ proposalId });
    expect([view.matched, view.fields.rt]).toEqual([null, "007"]);
    expect(await refusal(api.prelists.saveProposal(inputOf(view, { version: 1 })))).toBe(
      "berubah_di_tempat_lain",
    );
  });
});

describe("a removal", () => {
  it("is not sent, printed or exported without evidence", async () => {
    const started = await api.prelists.startProposal({
      period: PERIOD,
      kind: "hapus",
      personId: null,
      entryId: null,
    });
    removalId = started.proposalId;
    const view = await api.prelists.proposal({ proposalId: removalId });
    const fields = {
      ...view.fields,
      nik: "3204055005600009",
      nama: "Warsinem",
      alamat: "Kp. Baru",
    };
    const reason = { fields, removalReason: "tidak_ditemukan" };
    await api.prelists.saveProposal(inputOf(view, reason));
    const { batchId, rows, ready } = await month();
    expect(rows.find((row) => row.id === removalId)).toMatchObject({ blocked: true });
    const id = { batchId: batchId! };
    const calls = [
      api.prelists.sendProposals({ ...id, notReady: rows.length - ready }),
      api.prelists.proposalsPaper({ ...id, copy: "resmi" }),
      finish(
        api.prelists.exportProposals({
          ...id,
          kind: null,
          file: office.writeToken(path.join(folder, "no.csv")),
          format: "csv",
          why: "uji bukti",
        }),
      ),
    ];
    for (const call of calls) expect(await refusal(call)).toBe("usulan_hapus_tanpa_bukti");
  });

  it("stands on three visits on different days", async () => {
    const visit = (on: string) =>
      api.prelists.addProposalVisit({
        proposalId: removalId,
        on,
        found: "tidak_ada_orang",
        note: null,
      });
    expect(await refusal(visit("2026-12-01"))).toBe("kunjungan_salah");
    for (const on of ["2026-11-10", "2026-11-10", "2026-11-12"]) await visit(on);
    expect((await api.prelists.proposal({ proposalId: removalId })).evidence).toEqual([]);
    await visit("2026-11-16");
    const view = await api.prelists.proposal({ proposalId: removalId });
    expect([view.evidence, stateOf(view, "bukti").state]).toEqual([["kunjungan"], "ya"]);
  });

  it("of an entry counts the visits of its verification, and is filled from the row", async () => {
    const file = path.join(folder, "bnba.csv");
    writeFileSync(
      file,
      "id_dtks;nkk;NIK;Nama;Tgl Lahir;rt;rw;shdk\r\nA1;3205330105100010;3205330105800001;Suparno;01/05/1980;1;02;1\r\n",
    );
    const target = { kind: "baru" as const, name: "BNBA", regime: "DTSEN", period: null } as const;
    const { answer } = await finish(api.prelists.import({ file: office.readToken(file), target }));
    const { rows } = await api.prelists.entries({ prelistId: answer.prelistId });
    const entryId = rows[0]!.id;
    const { writer } = office.desk.office!;
    for (const [on, result] of [
      ["2026-11-01", "tidak_ada_orang"],
      ["2026-11-02", "bangunan_tidak_ada"],
      ["2026-11-03", "bertemu"],
    ] as const)
      await writer
        .insertInto("prelist_visits")
        .values({
          id: randomUUID(),
          entry_id: entryId,
          visited_on: on,
          officer: "Petugas 4",
          result,
          note: null,
          ...provenance("loket", randomUUID(), "2026-11-04T00:00:00.000Z"),
        })
        .execute();
    const started = await api.prelists.startProposal({
      period: "2026-12",
      kind: "hapus",
      personId: null,
      entryId,
    });
    const look = () => api.prelists.proposal({ proposalId: started.proposalId });
    const view = await look();
    expect(view.fields).toMatchObject({ nama: "SUPARNO", nik: "3205330105800001", rt: "001" });
    expect(view.visits.map((one) => one.found)).toEqual(["tidak_ada_orang", "tidak_dikenal"]);
    expect(view.evidence).toEqual([]);
    await api.prelists.addProposalVisit({
      proposalId: started.proposalId,
      on: "2026-11-10",
      found: "pindah",
      note: null,
    });
    expect((await look()).evidence).toEqual(["kunjungan"]);
  });

  it("gives the family a statement and the way to object, without the reason", async () => {
    const ask = async (sheet: "pernyataan" | "keberatan") =>
      office.sheet((await api.prelists.removalPaper({ proposalId: removalId, sheet })).paperId)
        .html;
    expect(await ask("pernyataan")).toContain("3204055005600009");
    const rights = await ask("keberatan");
    expect(rights).toContain("25 November 2026");
    for (const word of ["3204055005600009", "ditemui", "miskin", "mampu", "tidak layak"])
      expect(rights).not.toContain(word);
  });
});

describe("leaving the office", () => {
  it("is a public copy without numbers, health or reason, and an official one with", async () => {
    const { batchId, rows } = await month();
    const paper = async (copy: "resmi" | "umum") =>
      office.sheet((await api.prelists.proposalsPaper({ batchId: batchId!, copy })).paperId).html;
    const { fields } = await api.prelists.proposal({ proposalId });
    const open = await paper("umum");
    expect(open).toContain("WARSINEM");
    expect(open).not.toMatch(/\d{16}/);
    expect(open).not.toContain("BPNT");
    expect(open).not.toContain("ditemui");
    expect(open).toContain(`Jumlah: ${rows.length} orang`);
    expect(await paper("resmi")).toContain(fields.nik);
  });

  it("is a file under the sender's headers, ids as text, written down", async () => {
    const { batchId, rows } = await month();
    const out = path.join(folder, "usulan.csv");
    const { answer } = await finish(
      api.prelists.exportProposals({
        batchId: batchId!,
        kind: null,
        file: office.writeToken(out),
        format: "csv",
        why: "Kirim ke Dinas Sosial",
      }),
    );
    const [header, ...lines] = readFileSync(out, "utf8").replace("\ufeff", "").trim().split("\r\n");
    const names = PROFILES.usulan.columns.map((column) => column.header);
    expect(header!.split(/[;,]/).slice(0, names.length)).toEqual(names);
    expect([answer.rows, lines.length]).toEqual([rows.length, rows.length]);
    const { fields } = await api.prelists.proposal({ proposalId });
    expect(lines.some((line) => line.includes(fields.nik!) && line.includes(";2026;"))).toBe(true);
    const kept = await office.desk
      .office!.reader.selectFrom("prelist_exports")
      .select(["kind", "prelist_id", "reason"])
      .where("id", "=", answer.exportId)
      .executeTakeFirstOrThrow();
    expect(kept).toEqual({ kind: "usulan", prelist_id: null, reason: "Kirim ke Dinas Sosial" });
  });

  it("locks the month; a supervisor opens it with a reason; answers come row by row", async () => {
    const { batchId, rows, ready } = await month();
    const id = { batchId: batchId! };
    expect(await refusal(api.prelists.sendProposals({ ...id, notReady: 0 }))).toBe(
      "usulan_berubah",
    );
    const answer = (reason: string | null) =>
      api.prelists.answerProposals({
        ...id,
        answers: rows.map((row) => ({ proposalId: row.id, answer: "ditolak" as const, reason })),
      });
    expect(await refusal(answer("x"))).toBe("usulan_belum_dikirim");
    await api.prelists.sendProposals({ ...id, notReady: rows.length - ready });
    const view = await api.prelists.proposal({ proposalId });
    expect(await refusal(api.prelists.saveProposal(inputOf(view)))).toBe("usulan_terkunci");
    expect(await refusal(api.prelists.reopenProposals({ ...id, reason: "salah NIK" }))).toBe(
      "peran_tidak_cukup",
    );
    const supervisor = await office.as("supervisor");
    await supervisor.prelists.reopenProposals({ ...id, reason: "NIK satu orang salah" });
    await office.as("operator");
    await api.prelists.saveProposal(inputOf(view));
    await api.prelists.sendProposals({ ...id, notReady: rows.length - ready });
    expect(await refusal(answer(null))).toBe("alasan_penolakan_kosong");
    expect(await answer("NIK tidak padan")).toEqual({ answered: rows.length, left: 0 });
    const after = await month();
    expect([after.state, after.refused]).toEqual(["dijawab", rows.length]);
    expect(after.events.map((one) => one.kind)).toEqual([
      "dijawab",
      "dikirim",
      "dibuka",
      "dikirim",
    ]);
  });
});

describe("an objection", () => {
  const SECRET = "Zulkarnaen Pratiwi";
  const objectionId = randomUUID();
  const input = (change: object = {}) => ({
    objectionId,
    version: 0,
    personId: null,
    entryId: null,
    about: "Warsinem",
    programme: "PKH",
    reason: "Rumah permanen, dua lantai.",
    photoNote: "foto-12.jpg di map sanggah",
    place: "Kp. Baru RT 1",
    latitude: "-6.9175",
    longitude: "107.6191",
    receivedOn: "2026-11-20",
    sentOn: null,
    answer: null,
    answeredOn: null,
    answerNote: null,
    objector: { name: SECRET, contact: "0812 0000 7777", address: "Kp. Hulu", sameVillage: true },
    ...change,
  });

  it("is refused where others would read the objector's name, or dates go backwards", async () => {
    const { saveObjection } = api.prelists;
    expect(await refusal(saveObjection(input({ objector: null })))).toBe(
      "sanggah_tanpa_penyanggah",
    );
    const named = { reason: `Menurut ZULKARNAEN  pratiwi rumahnya besar` };
    expect(await refusal(saveObjection(input(named)))).toBe("sanggah_menyebut_penyanggah");
    expect(await refusal(saveObjection(input({ sentOn: "2026-11-19" })))).toBe(
      "sanggah_tanggal_salah",
    );
  });

  it("is saved, numbered and answered; the objector stays as he is", async () => {
    const saved = await api.prelists.saveObjection(input());
    expect(saved).toEqual({ objectionId, number: "2026/0001", version: 1 });
    const sent = { version: 1, sentOn: "2026-11-21", objector: null };
    await api.prelists.saveObjection(input(sent));
    expect((await api.prelists.objection({ objectionId })).mayReveal).toBe(true);
    expect(await api.prelists.objector({ objectionId })).toMatchObject({ name: SECRET });
    // Whoever wrote it down but does not hold the second key neither reads nor replaces it.
    await withoutSecondKey(office, async () => {
      expect((await api.prelists.objection({ objectionId })).mayReveal).toBe(false);
      expect(await refusal(api.prelists.objector({ objectionId }))).toBe("peran_tidak_cukup");
      const again = input({ version: 2, sentOn: "2026-11-21" });
      expect(await refusal(api.prelists.saveObjection(again))).toBe("peran_tidak_cukup");
    });
    const { paperId } = await api.prelists.objectionReceipt({ objectionId });
    const receipt = office.sheet(paperId).html;
    expect(receipt).toContain("2026/0001");
    expect(receipt).not.toMatch(/zulkarnaen|warsinem/i);
  });

  it("shows the objector to nobody else: roles, lists, papers, files, search, journal", async () => {
    const roles: Role[] = ["petugas", "koordinator", "fasilitator", "admin"];
    for (const role of roles) {
      const other = await office.as(role);
      expect(await refusal(other.prelists.objector({ objectionId })), role).toBe(
        "peran_tidak_cukup",
      );
    }
    // Another operator than the one who wrote it down, though a holder of the key.
    await office.as("operator");
    await office.desk
      .office!.writer.updateTable("proposal_objectors")
      .set({ created_by: randomUUID() })
      .execute();
    expect((await api.prelists.objection({ objectionId })).mayReveal).toBe(false);
    expect(await refusal(api.prelists.objector({ objectionId }))).toBe("peran_tidak_cukup");
    await office.as("supervisor");
    expect((await api.prelists.objector({ objectionId })).name).toBe(SECRET);
    const { batchId } = await month();
    const seen = [
      await api.prelists.objections({}),
      await api.prelists.objections({ text: "Zulkarnaen" }),
      await api.prelists.objection({ objectionId }),
      await month(),
      await api.people.search({ text: SECRET }),
      office.sheet(
        (await api.prelists.proposalsPaper({ batchId: batchId!, copy: "resmi" })).paperId,
      ),
    ];
    expect(JSON.stringify(seen)).not.toMatch(/zulkarnaen|0812 0000|Kp\. Hulu/i);
    // Nowhere in the whole database: in its own table it is sealed.
    const db = office.desk.office!.reader;
    const columns = await sql<{ table: string; column: string }>`
      SELECT m.name AS "table", p.name AS "column" FROM sqlite_master m, pragma_table_info(m.name) p
      WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND p.type IN ('TEXT', 'BLOB')`.execute(
      db,
    );
    const held: string[] = [];
    for (const { table, column } of columns.rows) {
      const found = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}
        WHERE instr(lower(CAST(${sql.ref(column)} AS TEXT)), 'zulkarnaen') > 0`.execute(db);
      if (found.rows[0]!.n > 0) held.push(`${table}.${column}`);
    }
    expect(held).toEqual([]);
  });
});
