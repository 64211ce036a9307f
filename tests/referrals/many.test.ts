// Many letters as one paper, through the worker of a task in a real encrypted office.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { joinPapers } from "../../shared/papers/join.ts";
import { TRAINING_MARK, paperPage } from "../../shared/papers/page.ts";
import { markup } from "../../shared/papers/html.ts";
import { finish, newOffice, type TestOffice } from "../support/office.ts";
import { withoutSecondKey } from "../cases/support.ts";
import { person, refer, refused } from "./support.ts";

let office: TestOffice;
let citizen: string;
beforeAll(async () => {
  office = await newOffice();
  citizen = await person(office);
}, 30_000);
afterAll(async () => office.close());
beforeEach(() => office.setNow("2026-11-24T02:00:00Z"));

test("chosen letters stand in one paper in the order chosen, with progress for each, and go to the print register as each", async () => {
  const made = [];
  for (let turn = 0; turn < 3; turn++) made.push(await refer(office, citizen));
  const api = await office.as("supervisor");
  const ids = made.map(({ id }) => id).reverse();
  const { progress, answer } = await finish(
    api.referrals.printLetters({ which: { ids }, size: "F4" }),
  );
  expect(progress.map(({ phase, done }) => `${phase} ${done}`)).toEqual([
    "susun 0",
    "susun 1",
    "susun 2",
    "pdf 3",
  ]);
  expect(answer).toMatchObject({ letters: 3, left: 0, referralIds: ids });
  const { html, size } = office.sheet(answer.paper.paperId);
  expect(size).toBe("F4");
  const places = made.map(({ code }) => html.indexOf(`Kode rujukan<br><span class="code">${code}`));
  expect(places.every((place) => place > 0)).toBe(true);
  expect([...places].sort((a, b) => b - a)).toEqual(places);
  expect(office.desk.papers.letters(answer.paper.paperId)).toHaveLength(3);
});

test("a whole list is printed as it is searched; nothing found is said", async () => {
  const { code, api } = await refer(office, citizen);
  const one = await finish(
    api.referrals.printLetters({ which: { list: "menunggu", search: code }, size: "A4" }),
  );
  expect(one.answer.letters).toBe(1);
  const none = finish(
    api.referrals.printLetters({ which: { list: "menunggu", search: "tak ada" }, size: "A4" }),
  );
  expect((await refused(none))?.code).toBe("surat_tidak_ada");
});

test("letters of restricted cases are left and counted", async () => {
  const plain = await refer(office, citizen);
  const hidden = await refer(office, citizen, {}, { sensitive: true });
  const ids = [plain.id, hidden.id];
  const { answer } = await withoutSecondKey(office, () =>
    finish(hidden.api.referrals.printLetters({ which: { ids }, size: "A4" })),
  );
  expect(answer).toMatchObject({ letters: 1, left: 1, referralIds: [plain.id] });
  expect(office.sheet(answer.paper.paperId).html).not.toContain(hidden.code);
});

test("a cancel while the PDF is made ends the task at once and leaves no paper", async () => {
  const { id, api } = await refer(office, citizen);
  const outside = office.desk.options.outside as { pdf: unknown };
  const before = outside.pdf;
  const stop = new AbortController();
  outside.pdf = (_: unknown, signal: AbortSignal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(new Error("stopped")), { once: true });
      stop.abort();
    });
  try {
    const begun = performance.now();
    const call = api.referrals.printLetters(
      { which: { ids: [id] }, size: "A4" },
      { signal: stop.signal },
    );
    expect(await refused(finish(call))).not.toBeNull();
    expect(performance.now() - begun).toBeLessThan(5000);
    await office.desk.windingDown;
    expect(office.desk.task).toBeUndefined();
  } finally {
    outside.pdf = before;
  }
});

test("what papers share stands once: the emblem, the style and the training mark", () => {
  const emblem = "data:image/png;base64,AAAA";
  const sheets = [1, 2, 3].map((n) =>
    paperPage({
      title: `Surat ${n}`,
      size: "A4",
      training: true,
      body: markup`<header class="kop"><img src="${emblem}" alt="" /></header><p>Isi ${n}</p>`,
      style: ".letter { color: black; }",
    }),
  );
  const { html, title } = joinPapers(sheets, "Surat rujukan 3 lembar");
  const count = (part: string) => html.split(part).length - 1;
  expect(title).toBe("Surat rujukan 3 lembar");
  expect(count(emblem)).toBe(1);
  expect(count(".letter { color: black; }")).toBe(1);
  expect(count(TRAINING_MARK)).toBe(1);
  expect(count('<div class="one-paper">')).toBe(3);
  for (const n of [1, 2, 3]) expect(count(`Isi ${n}`)).toBe(1);
  expect(() => joinPapers([], "Kosong")).toThrow(RangeError);
});
