// Readiness of proposals as rules: what each check says, and what never changes it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACCEPTED, REMOVAL_REASONS, VISITS_NEEDED } from "../../shared/prelists/proposals/codes.ts";
import { countdown, deadlineOf, periodInWork } from "../../shared/prelists/proposals/deadline.ts";
import { namesObjector, objectionClock } from "../../shared/prelists/proposals/objections.ts";
import { evidenceOf, mayRemove } from "../../shared/prelists/proposals/removal.ts";
import {
  checkBatch,
  CHECKS_OF,
  isReady,
  NOTHING_AROUND,
  type CheckedProposal,
  type Fields,
} from "../../shared/prelists/proposals/rules.ts";
import { addDays } from "../../shared/values/date.ts";
import { FIVE_DAYS, isWorkingDay } from "../../shared/values/working-days.ts";

const TODAY = "2026-11-24";
const WHOLE: Fields = {
  nik: "3205330105800001",
  program_bansos: "BPNT",
  nokk: "3205330105100010",
  nama: "SUPARNO",
  tempat_lahir: "Garut",
  tanggal_lahir: "1980-05-01",
  ibu_kandung: "AMINAH",
  jenis_kelamin: "1",
  jenis_pekerjaan: "Petani/pekebun",
  status_kawin: "2",
  alamat: "Kp. Baru",
  rt: "001",
  rw: "002",
  shdk: "1",
};
const NO_REMOVAL = {
  reason: null,
  documentNo: null,
  evidenceNote: null,
  statementOn: null,
  photos: 0,
  visits: [],
};

function proposal(id: string, change: Partial<CheckedProposal> = {}): CheckedProposal {
  return {
    id,
    kind: "baru",
    personId: null,
    entryId: null,
    fields: WHOLE,
    changeNote: null,
    matched: true,
    removal: NO_REMOVAL,
    ...change,
  };
}

function resultsOf(
  rows: readonly CheckedProposal[],
  id: string,
  around = NOTHING_AROUND,
): Record<string, string> {
  return Object.fromEntries(
    checkBatch(rows, around, TODAY)
      .get(id)!
      .map(({ check, state, causes }) => [
        check,
        [state, ...causes.map((one) => one.code)].join(" "),
      ]),
  );
}

describe("readiness", () => {
  test("one whole proposal is ready", () => {
    const results = checkBatch([proposal("a")], NOTHING_AROUND, TODAY).get("a")!;
    expect(isReady(results)).toBe(true);
    expect(results.map((one) => one.check)).toEqual(CHECKS_OF.baru);
  });

  test("each check says what stands against it", () => {
    const twin = proposal("b", { fields: { ...WHOLE, nama: "SUPARNA", nokk: "3205330105100099" } });
    expect(resultsOf([proposal("a"), twin], "a")).toMatchObject({
      tunggal: "tidak nik_ganda_di_usulan",
      tumpang_tindih: "tidak kk_lain_di_usulan",
    });
    expect(resultsOf([proposal("a", { matched: null })], "a").dukcapil).toBe(
      "belum belum_dicocokkan",
    );
    expect(resultsOf([proposal("a", { matched: false })], "a").dukcapil).toBe("tidak tidak_cocok");
    const wrong = proposal("a", { fields: { ...WHOLE, nik: "3205339905800001" } });
    expect(resultsOf([wrong], "a").dukcapil).toBe("tidak nik_salah");
    const headless = proposal("a", { fields: { ...WHOLE, shdk: "4" } });
    expect(resultsOf([headless], "a").keluarga).toBe("belum tanpa_kepala");
    const second = proposal("b", { fields: { ...WHOLE, nik: "3205330105800002" } });
    expect(resultsOf([proposal("a"), second], "a").keluarga).toBe("tidak kepala_lebih_dari_satu");
    const { ibu_kandung: _, ...less } = WHOLE;
    const [cause] = checkBatch([proposal("a", { fields: less })], NOTHING_AROUND, TODAY)
      .get("a")!
      .find((one) => one.check === "lengkap")!.causes;
    expect(cause).toEqual({ code: "kolom_kurang", names: ["ibu_kandung"] });
  });

  test("register, lists and other months are named", () => {
    const around = {
      holders: [{ nik: WHOLE.nik!, personId: "p2", name: "Budi", nokk: "3205330105100077" }],
      members: [
        { nokk: WHOLE.nokk!, personId: "p3", nik: "3205334107850002", name: "Siti", head: false },
      ],
      listed: [{ nik: WHOLE.nik!, nokk: "3205330105100055", entryId: "e1", list: "BNBA Oktober" }],
      elsewhere: [{ nik: WHOLE.nik!, period: "2026-10" }],
    };
    const rows = [proposal("a", { personId: "p1" })];
    const named = checkBatch(rows, around, TODAY)
      .get("a")!
      .flatMap(({ causes }) => causes.map(({ code, names }) => `${code}: ${names.join()}`));
    expect(named).toEqual([
      "nik_diusulkan_bulan_lain: 2026-10",
      "nik_milik_orang_lain: Budi",
      "anggota_belum_diusulkan: Siti",
      "kk_lain_di_data_warga: Budi",
      "kk_lain_di_daftar: BNBA Oktober",
    ]);
    // The correction of just that entry is not against itself.
    const correction = proposal("a", { kind: "perbaikan", entryId: "e1", changeNote: "KK baru" });
    expect(
      resultsOf([correction], "a", { ...around, holders: [], members: [], elsewhere: [] }),
    ).toMatchObject({ tumpang_tindih: "ya", lengkap: "ya" });
  });

  const anyProposal = fc.record({
    nik: fc.constantFrom(WHOLE.nik!, "3205330105800002", "", "3205339905800001"),
    nokk: fc.constantFrom(WHOLE.nokk!, "3205330105100011", ""),
    shdk: fc.constantFrom("1", "4"),
    kind: fc.constantFrom("baru" as const, "perbaikan" as const, "hapus" as const),
    matched: fc.constantFrom(true, false, null),
  });
  const asRow = (one: { nik: string; nokk: string; shdk: string }, at: number) =>
    proposal(String(at), {
      ...one,
      fields: { ...WHOLE, nik: one.nik, nokk: one.nokk, shdk: one.shdk },
    });

  test("the order of the rows makes no difference", () => {
    fc.assert(
      fc.property(fc.array(anyProposal, { minLength: 1, maxLength: 8 }), (made) => {
        const rows = made.map(asRow);
        const forth = checkBatch(rows, NOTHING_AROUND, TODAY);
        const back = checkBatch(rows.toReversed(), NOTHING_AROUND, TODAY);
        for (const { id } of rows) expect(back.get(id)).toEqual(forth.get(id));
      }),
    );
  });

  test("a stranger in the month changes nothing for the others", () => {
    const stranger = proposal("z", {
      fields: { ...WHOLE, nik: "3273014107900003", nokk: "3273010101100001" },
    });
    fc.assert(
      fc.property(fc.array(anyProposal, { minLength: 1, maxLength: 6 }), (made) => {
        const rows = made.map(asRow);
        const alone = checkBatch(rows, NOTHING_AROUND, TODAY);
        const beside = checkBatch([...rows, stranger], NOTHING_AROUND, TODAY);
        for (const { id } of rows) expect(beside.get(id)).toEqual(alone.get(id));
      }),
    );
  });

  test("'met' has no cause, everything else has one", () => {
    fc.assert(
      fc.property(fc.array(anyProposal, { minLength: 1, maxLength: 8 }), (made) => {
        for (const results of checkBatch(made.map(asRow), NOTHING_AROUND, TODAY).values())
          for (const { state, causes } of results) expect(causes.length > 0).toBe(state !== "ya");
      }),
    );
  });
});

describe("a removal", () => {
  const facts = fc.record({
    reason: fc.constantFrom(null, ...REMOVAL_REASONS),
    photos: fc.nat(2),
    documentNo: fc.constantFrom(null, "", " - ", "474.3/12"),
    evidenceNote: fc.constantFrom(null, "", "Foto surat, map 3"),
    statementOn: fc.constantFrom(null, "2026-11-01"),
    visits: fc.array(fc.constantFrom("2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04")),
  });
  test("is sent only with evidence that its reason accepts", () => {
    fc.assert(
      fc.property(facts, (one) => {
        const held = evidenceOf(one);
        const accepted = one.reason === null ? [] : ACCEPTED[one.reason];
        expect(mayRemove(one)).toBe(held.some((evidence) => accepted.includes(evidence)));
        if (held.length === 0) expect(mayRemove(one)).toBe(false);
      }),
    );
  });
  test("visits of one day are one attempt", () => {
    const day = { ...NO_REMOVAL, reason: "tidak_ditemukan" as const };
    expect(mayRemove({ ...day, visits: Array(VISITS_NEEDED).fill("2026-11-02") })).toBe(false);
    const days = Array.from({ length: VISITS_NEEDED }, (_, at) => addDays("2026-11-02", at));
    expect(mayRemove({ ...day, visits: days })).toBe(true);
    expect(mayRemove({ ...day, reason: "meninggal", visits: days })).toBe(false);
  });
});

describe("the deadline", () => {
  const calendar = { holidays: new Set(["2026-12-25", "2026-12-24"]), week: FIVE_DAYS };
  const names = new Map([["2026-12-25", "Hari Raya Natal"]]);
  test("on a holiday names it and the last working day before", () => {
    expect(countdown("2026-12-25", "2026-12-21", calendar, names)).toEqual({
      on: "2026-12-25",
      days: 4,
      workingDays: 2,
      closed: true,
      holiday: "Hari Raya Natal",
      lastWorkingDay: "2026-12-23",
    });
  });
  test("the month in work turns after the day", () => {
    expect(periodInWork("2026-11-25", 25)).toBe("2026-11");
    expect(periodInWork("2026-11-26", 25)).toBe("2026-12");
    expect(periodInWork("2026-12-26", 25)).toBe("2027-01");
  });
  test("holds for any day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 28 }),
        (ahead, day) => {
          const today = addDays("2026-01-01", ahead);
          const on = deadlineOf(periodInWork(today, day), day);
          const left = countdown(on, today, calendar, names);
          expect(left.days).toBeGreaterThanOrEqual(0);
          expect(left.days).toBeLessThan(32);
          expect(left.workingDays).toBeLessThanOrEqual(left.days);
          expect(left.lastWorkingDay <= on && isWorkingDay(left.lastWorkingDay, calendar)).toBe(
            true,
          );
          expect(left.closed).toBe(left.lastWorkingDay !== on);
        },
      ),
    );
  });
});

describe("an objection", () => {
  test("its clock counts and ends, and is not there without sending or after an answer", () => {
    expect(objectionClock({ sentOn: "2026-11-01", answer: null }, "2026-11-15")).toEqual({
      day: 14,
      endsOn: "2026-11-15",
      over: false,
    });
    expect(objectionClock({ sentOn: "2026-11-01", answer: null }, "2026-11-16")?.over).toBe(true);
    expect(objectionClock({ sentOn: null, answer: null }, "2026-11-16")).toBeNull();
    expect(objectionClock({ sentOn: "2026-11-01", answer: "ditolak" }, "2026-11-16")).toBeNull();
  });
  test("no text names who objects, in whatever writing", () => {
    expect(namesObjector("Menurut pak DADANG, Suherman rumahnya besar", "Dadang Suherman")).toBe(
      true,
    );
    expect(namesObjector("kata dadang  suherman", "Dadang Suherman Putra")).toBe(true);
    expect(namesObjector("Rumah besar di Kp. Dadangan", "Dadang")).toBe(false);
    expect(namesObjector("Rumahnya besar", "Dadang Suherman")).toBe(false);
  });
});
