// Odd names and numbers are stored faithfully and found again, or refused with a sentence; nothing in between.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cleanText } from "../../shared/values/text.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { personFields } from "../support/make-people.ts";

let office: TestOffice;
let desk: Api;
beforeAll(async () => {
  office = await newOffice();
  desk = await office.as("petugas");
});
afterAll(() => office.close());

/** The id, or the code of the refusal. */
async function register(change: Parameters<typeof personFields>[1]): Promise<string> {
  const person = personFields(1, {
    nik: null,
    noNikReason: "tidak_diketahui",
    motherName: null,
    phone: null,
    ...change,
  });
  try {
    return (await desk.people.register({ person, family: { kind: "tanpa" } })).personId;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const idsOf = async (text: string) =>
  (await desk.people.search({ text })).hits.map((hit) => hit.personId);
const isId = (answer: string) => answer.length === 36;

test.each([
  "Robert'); DROP TABLE persons;--",
  '"; DELETE FROM persons; --',
  "Siti OR 1=1",
  "NEAR(a b)",
  "name:siti*",
  "😀",
  "👩‍👩‍👧‍👦",
  "Siti 👍🏽 Aminah",
  "H.",
  "Prof. Dr. Ir. H.",
  "bin",
  "M",
  "A",
  "1",
  "X Æ A-12",
  "王小明",
  "ꦱꦸꦥꦂꦤꦺꦴ",
  "ســعاد",
  "ﷺ",
  "Zoë Ångström",
  "Zoe\u0308 A\u030Angstro\u0308m",
  "Ｓｕｐａｒｎｏ",
  "Su\u200bpar\u200dno",
  "\u202eonrapuS",
  "Suparno ٣",
  "$+<=>^|~",
  "İstanbul ſtraße",
  "a".repeat(150),
  "a b c d e f g h i j k l m n o p q r s t u v w x y z",
])("%s is stored as typed and found again", async (name) => {
  const id = await register({ name });
  expect(isId(id), id).toBe(true);
  const stored = (await desk.people.get({ personId: id })).name;
  expect(stored).toBe(cleanText(name));
  expect(stored).toBe(stored.normalize("NFC"));
  expect(await idsOf(name)).toContain(id);
});

test.each(["", "   ", "-", ".", "?!", "'", "\u200b", "\u202e\u2066", "\u0301", "\ud83d"])(
  "%j is no name and is refused with a sentence",
  async (name) => expect(await register({ name })).toBe("masukan_salah"),
);

test("a name of 10,000 letters is refused, and so is asking for it", async () => {
  expect(await register({ name: "Su".repeat(5_000) })).toBe("masukan_salah");
  await expect(desk.people.search({ text: "Su".repeat(5_000) })).rejects.toMatchObject({
    code: "masukan_salah",
  });
});

test("letters whose small form depends on the order of folding are found in every form", async () => {
  for (const name of ["\u03f9", "\u0391\u03a3", "\u2126\u03a3 RT"]) {
    const id = await register({ name });
    for (const typed of [name, name.toLowerCase(), name.toUpperCase()])
      expect(await idsOf(typed), typed).toContain(id);
  }
});

test("any text is a name that is found again, or is refused", async () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
    fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
  );
  let stored = 0;
  await fc.assert(
    fc.asyncProperty(text, async (name) => {
      const answer = await register({ name });
      if (!isId(answer)) {
        expect(answer).toBe("masukan_salah");
        return;
      }
      stored++;
      const own = (await desk.people.get({ personId: answer })).name;
      expect(own).toBe(cleanText(name));
      expect(await idsOf(own), own).toContain(answer);
    }),
    { numRuns: 150 },
  );
  expect(stored).toBeGreaterThan(20);
}, 60_000);

test("numbers in other digits and with signs between are one number", async () => {
  const id = await register({
    name: "Wagimun",
    nik: "３２０４０５２５０３５５００２１",
    noNikReason: null,
    sex: "L",
    birthDate: "1955-03-25",
    phone: "+٦٢ ٨١٢ ٣٤٥٦ ٧٨٩٠",
  });
  expect((await desk.people.revealNik({ personId: id })).nik).toBe("3204052503550021");
  for (const text of [
    "3204052503550021",
    "3204.0525.0355.0021",
    "٣٢٠٤٠٥٢٥٠٣٥٥٠٠٢١",
    "’3204052503550021",
    "3204\u200b0525\u00a00355 0021",
    "2503",
    "081234567890",
    "+62 812-3456-7890",
    "62 812 3456 7890",
    "３４５６",
  ])
    expect(await idsOf(text), text).toContain(id);
  for (const nik of ["320405250355002", "3204053203550021", "3204052503550000", "abc"])
    expect(await register({ name: "Wagimun", nik, noNikReason: null }), nik).toBe("nik_tidak_sah");
});
