// Templates of a real office: a change holds for letters issued afterwards; letters keep theirs; nothing refused is saved.
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { TEMPLATE_KINDS } from "../../shared/papers/templates/fields.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { person, refer, refused } from "./support.ts";

const OWN = `<p>Bersama surat ini kami <b>merujuk</b> {{nama}}.</p>
{{identitas}}
{{permintaan}}
<p>Jawaban ditunggu {{batas_jawaban}}.</p>`;

let office: TestOffice;
let api: Api;
let who: string | undefined;
beforeEach(async () => {
  office = await newOffice();
  api = await office.as("supervisor");
  who = undefined;
});
afterEach(() => office.close());

const save = async (body: string, note = "") => {
  const { version } = await api.referrals.template({ kind: "rujukan" });
  return api.referrals.saveTemplate({ kind: "rujukan", base: version, body, note });
};
async function issued() {
  who ??= await person(office);
  const { id } = await refer(office, who);
  api = await office.as("supervisor");
  return id;
}
const letter = async (id: string) =>
  office.sheet((await api.referrals.letter({ id, size: "A4" })).paperId).html;

test("a new template holds for the next letter; one issued before is printed again as it was", async () => {
  const before = await issued();
  expect(await letter(before)).toContain("Dengan hormat, bersama ini");
  const saved = await save(OWN, "sesuai edaran camat");
  expect(saved).toMatchObject({ origin: "kantor", version: 2 });
  const after = await issued();
  expect(await letter(after)).toContain("kami <b>merujuk</b> Siti Nurhayati.");
  expect(await letter(before)).toContain("Dengan hormat, bersama ini");

  const { version } = saved;
  const restored = await api.referrals.restoreTemplate({ kind: "rujukan", base: version });
  expect(restored).toMatchObject({ origin: "bawaan", version: 3 });
  expect(restored.history.map(({ origin, note }) => [origin, note])).toEqual([
    ["bawaan", ""],
    ["kantor", "sesuai edaran camat"],
    ["bawaan", ""],
  ]);
  expect(await letter(await issued())).toContain("Dengan hormat, bersama ini");
  expect(await letter(after)).toContain("kami <b>merujuk</b> Siti Nurhayati.");
});

test("what is refused leaves the old template in force and names the line", async () => {
  await save(OWN);
  const bad = `${OWN}\n<script>alert(1)</script>`;
  expect(await refused(save(bad))).toEqual({
    code: "templat_ditolak",
    details: { reason: "tag_dilarang", line: 5, what: "script" },
  });
  const size = "A4";
  expect(
    (await refused(api.referrals.previewTemplate({ kind: "rujukan", body: bad, size })))?.code,
  ).toBe("templat_ditolak");
  expect((await api.referrals.template({ kind: "rujukan" })).body).toBe(OWN);
  expect((await api.referrals.template({ kind: "rujukan" })).history).toHaveLength(1);
});

test("somebody else's change is not written over; the first letter's own note of the shipped text is no change", async () => {
  await issued(); // writes the shipped one down as version 1
  const mine = { kind: "rujukan", base: 0, body: OWN, note: "" } as const;
  await api.referrals.saveTemplate(mine);
  expect((await refused(api.referrals.saveTemplate(mine)))?.code).toBe("berubah_di_tempat_lain");
});

test("the rows of templates and what a letter was issued with never change", async () => {
  await issued();
  const { writer } = office.desk.office!;
  await expect(writer.updateTable("letter_templates").set({ body: "x" }).execute()).rejects.toThrow(
    /append-only/,
  );
  await expect(writer.deleteFrom("letter_templates").execute()).rejects.toThrow(/append-only/);
  await expect(writer.updateTable("letters").set({ template_id: null }).execute()).rejects.toThrow(
    /template it was issued with/,
  );
});

test("the preview is the real paper with an invented person, and says so", async () => {
  for (const kind of TEMPLATE_KINDS) {
    const { body } = await api.referrals.template({ kind });
    const ref = await api.referrals.previewTemplate({ kind, body, size: "F4" });
    const { html } = office.sheet(ref.paperId);
    expect(html).toContain("CONTOH - bukan surat");
    expect(html).toContain("DESA SUKAMAJU");
    expect(html).toContain("Contoh Nama Warga");
    expect(html).not.toMatch(/undefined|\{\{/);
    expect(ref.printed).toBeNull(); // an example is no letter
  }
});

test("a template travels by file with its version; another file is refused with a sentence", async () => {
  await save(OWN);
  const file = path.join(office.folder, "templat.json");
  const { answer } = await finish(
    api.referrals.exportTemplate({ file: office.writeToken(file), kind: "rujukan" }),
  );
  expect(answer).toEqual({ version: 1 });
  expect(JSON.parse(fs.readFileSync(file, "utf8"))).toMatchObject({
    format: "loket-templat-surat",
    kind: "rujukan",
    version: 1,
    office: "Puskesos Sukamaju",
  });
  const take = (from: string, kind: "rujukan" | "sktm" = "rujukan") =>
    finish(api.referrals.importTemplate({ file: office.readToken(from), kind }));
  expect((await take(file)).answer).toEqual({
    body: OWN,
    version: 1,
    office: "Puskesos Sukamaju",
  });
  expect(await refused(take(file, "sktm"))).toEqual({
    code: "templat_berkas_lain",
    details: { kind: "rujukan" },
  });
  const wrong = path.join(office.folder, "lain.json");
  for (const text of ["{}", "a".repeat(1_000_000)]) {
    fs.writeFileSync(wrong, text);
    expect((await refused(take(wrong)))?.code).toBe("templat_berkas_salah");
  }
  const evil = JSON.parse(fs.readFileSync(file, "utf8")) as { lines: string[] };
  evil.lines.push("<p>{{#each a}}</p>");
  fs.writeFileSync(wrong, JSON.stringify(evil));
  expect((await refused(take(wrong)))?.code).toBe("templat_ditolak");
});
