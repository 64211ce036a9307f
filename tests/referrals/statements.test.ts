// Statements (surat keterangan): what each rests on, whose signature it takes, until when it holds, and its place in the register.
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  signsAsHead,
  statementProblem,
  validUntil,
  type StatementInput,
} from "../../shared/referrals/statements.ts";
import { EXPIRING_DAYS } from "../../shared/cases/reminders.ts";
import { addDays } from "../../shared/values/date.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { makePerson, walkIn } from "../cases/support.ts";

let office: TestOffice;
let api: Api;
let caseId: string;
beforeEach(async () => {
  office = await newOffice();
  api = await office.as("petugas");
  const person = await makePerson(office, "Siti Aminah");
  caseId = (await api.cases.register(walkIn(person))).id;
});
afterEach(() => office.close());

const form = (change: Partial<StatementInput> = {}): StatementInput => ({
  id: randomUUID(),
  caseId,
  kind: "terdaftar",
  purpose: "persyaratan beasiswa",
  text: "",
  signerId: "kades",
  issuedOn: "2026-11-24",
  manualNumber: null,
  ...change,
});

/** As the check of the step "verifikasi" leaves it. */
async function checked(on: string, registered: boolean): Promise<void> {
  const { accountId } = await office.desk
    .office!.reader.selectFrom("accounts")
    .select("id as accountId")
    .where("username", "=", "uji.petugas")
    .executeTakeFirstOrThrow();
  await office.desk
    .office!.writer.updateTable("cases")
    .set({ checked_on: on, checked_by: accountId, registered: registered ? 1 : 0, desil: 2 })
    .where("id", "=", caseId)
    .execute();
}

const reason = (tried: Promise<unknown>) =>
  tried.then(
    () => null,
    (error: { details?: { reason?: string } }) => error.details?.reason,
  );

test("whether somebody stands in the register is stated only after a check, and only what it found", async () => {
  expect(await reason(api.referrals.issueStatement(form()))).toBe("belum_dicek");
  await checked("2026-11-20", false);
  expect(await reason(api.referrals.issueStatement(form()))).toBe("hasil_lain");
  await checked("2026-10-20", true);
  expect(await reason(api.referrals.issueStatement(form()))).toBe("cek_lama");
  await checked("2026-11-20", true);
  const input = form();
  const made = await api.referrals.issueStatement(input);
  expect(made).toMatchObject({
    title: "Surat Keterangan Terdaftar DTSEN",
    number: "400.9/1/Ds.SKM/XI/2026",
    validUntil: "2027-02-18",
  });
  expect(await api.referrals.issueStatement(input)).toEqual(made); // a retry takes no second number
  const { paperId } = await api.referrals.statement({ id: made.id, size: "F4" });
  const { html, title } = office.sheet(paperId);
  expect(html).toContain("Siti Aminah");
  expect(html).toMatch(/terdaftar<\/b> dalam DTSEN pada desil 2/);
  expect(html).toContain("per tanggal 20 November 2026");
  expect(html).toContain("berlaku sampai dengan 18 Februari 2027");
  expect(title).not.toContain("Siti");
});

test("it stands in the register of letters with the referrals; cancelled it stays there", async () => {
  const made = await api.referrals.issueStatement(form({ kind: "sktm" }));
  await api.referrals.cancelStatement({ id: made.id, reason: "salah orang" });
  const { rows } = await api.referrals.register({ year: 2026 });
  expect(rows).toMatchObject([{ number: made.number, cancelled: true, referralId: null, caseId }]);
  const { paperId } = await api.referrals.statement({ id: made.id, size: "A4" });
  expect(office.sheet(paperId).html).toContain("DIBATALKAN");
  expect((await api.referrals.statements({ caseId })).rows).toMatchObject([{ cancelled: true }]);
});

test("a statement of poverty takes the signature of the head or one in the head's name", () => {
  const signer = (position: string, onBehalfOf = "") => ({ position, onBehalfOf });
  const head = "Kepala Desa";
  expect(signsAsHead(signer("Kepala Desa Sukamaju"), head)).toBe(true);
  expect(signsAsHead(signer("Plt. Kepala Desa Sukamaju"), head)).toBe(true);
  expect(signsAsHead(signer("Sekretaris Desa", "a.n. Kepala Desa Sukamaju"), head)).toBe(true);
  expect(signsAsHead(signer("Kepala Seksi Kesejahteraan"), head)).toBe(false);
  expect(signsAsHead(signer("Kepala Desaku"), head)).toBe(false);
  expect(signsAsHead(signer("Camat", "a.n. Bupati"), head)).toBe(false);
  const none = { checkedOn: null, registered: null };
  expect(statementProblem("sktm", none, signer("Ketua Puskesos"), head, "2026-11-24")).toBe(
    "penanda_tangan",
  );
  expect(statementProblem("pekerjaan", none, signer("Ketua Puskesos"), head, "2026-11-24")).toBe(
    undefined,
  );
});

test("a check is good for thirty days and the statement for ninety after it", () => {
  const check = { checkedOn: "2026-11-01", registered: true };
  const head = { position: "Kepala Desa", onBehalfOf: "" };
  const on = (day: string) => statementProblem("terdaftar", check, head, "Kepala Desa", day);
  expect(on("2026-12-01")).toBeUndefined();
  expect(on("2026-12-02")).toBe("cek_lama");
  expect(validUntil("terdaftar", check, "2026-12-01")).toBe("2027-01-30");
  expect(validUntil("sktm", check, "2026-12-01")).toBe("2027-03-01");
});

test("a statement reminds before it ends, until it was cancelled or a longer one of its kind was issued", async () => {
  await checked("2026-11-20", true);
  const ending = async () => {
    const { rows } = await api.cases.list({ view: "surat_habis", limit: 10 });
    expect((await api.cases.counts()).surat_habis).toBe(rows.length);
    return rows.map(({ id }) => id);
  };
  const { id, validUntil: last } = await api.referrals.issueStatement(form());
  expect(await ending()).toEqual([]);
  office.setNow(`${addDays(last, -EXPIRING_DAYS)}T02:00:00Z`);
  expect(await ending()).toEqual([caseId]);
  office.setNow(`${addDays(last, 1)}T02:00:00Z`);
  expect(await ending()).toEqual([]);
  const near = addDays(last, -3);
  office.setNow(`${near}T02:00:00Z`);
  expect(await ending()).toEqual([caseId]);
  await checked(near, true);
  const longer = await api.referrals.issueStatement(form({ issuedOn: near }));
  expect(await ending()).toEqual([]);
  await api.referrals.cancelStatement({ id: longer.id, reason: "salah nama" });
  expect(await ending()).toEqual([caseId]);
  await api.referrals.cancelStatement({ id, reason: "salah nama" });
  expect(await ending()).toEqual([]);
});
