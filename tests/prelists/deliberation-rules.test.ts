// Rules of a deliberation: the state table against a model, sums that equal the annex, and copies for the wall that carry no number.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES } from "../../shared/call.ts";
import { attendancePaper } from "../../shared/prelists/deliberation/attendance-paper.ts";
import type { AnnexRow, MinutesHead } from "../../shared/prelists/deliberation/content.ts";
import { deliberationListPaper } from "../../shared/prelists/deliberation/list-paper.ts";
import { minutesPaper, openingSentence } from "../../shared/prelists/deliberation/minutes-paper.ts";
import {
  sheetRow,
  type DeliberationPaper,
} from "../../shared/prelists/deliberation/paper-parts.ts";
import { recapPaper } from "../../shared/prelists/deliberation/recap-paper.ts";
import {
  deliberationTitle,
  lockProblems,
  publicText,
} from "../../shared/prelists/deliberation/rules.ts";
import {
  MOVE_RULES,
  MOVES,
  mayAct,
  mayMove,
  mayPrint,
  STATES,
  stateAfter,
} from "../../shared/prelists/deliberation/states.ts";
import {
  countDecisions,
  headingsOf,
  publicCounts,
  publicWord,
  reasonLabel,
  summarize,
} from "../../shared/prelists/deliberation/summary.ts";
import { OUTCOMES, REASONS, type Outcome } from "../../shared/prelists/outcomes.ts";
import { PROFILE_IDS } from "../../shared/prelists/profiles.ts";

describe("states", () => {
  it("lead from one to the next, and only a supervisor goes back", () => {
    expect(MOVES.map((move) => [MOVE_RULES[move].from, MOVE_RULES[move].to])).toEqual([
      [["disiapkan"], "berlangsung"],
      [["berlangsung"], "terkunci"],
      [["terkunci"], "berlangsung"],
      [["disiapkan", "berlangsung"], "dibatalkan"],
    ]);
    for (const role of ROLES)
      expect(mayMove("terkunci", "buka_kunci", [role])).toBe(role === "supervisor");
    for (const state of STATES)
      for (const move of MOVES)
        expect(mayMove(state, move, ROLES)).toBe(stateAfter(state, move) !== undefined);
  });
  it("allow nothing but printing once locked, and no minutes before", () => {
    for (const act of ["rincian", "agenda", "hadir", "putusan"] as const)
      expect([mayAct("terkunci", act), mayAct("dibatalkan", act)]).toEqual([false, false]);
    expect(mayAct("disiapkan", "putusan")).toBe(false);
    expect([mayPrint("berlangsung", "berita_acara"), mayPrint("terkunci", "berita_acara")]).toEqual(
      [false, true],
    );
    expect(mayPrint("disiapkan", "daftar_hadir_kosong")).toBe(true);
  });
});

const counts = fc.dictionary(fc.constantFrom(...OUTCOMES), fc.integer({ min: 0, max: 500 }));

describe("the numbers", () => {
  it("stand in one line for each outcome that occurs, under any sender's headings, and sum up to the annex", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...PROFILE_IDS, "dinas-lain"), (dictionary, profile) => {
        const decisions = Object.entries(dictionary).flatMap(([outcome, count]) =>
          Array.from({ length: count }, () => ({ decision: outcome as Outcome })),
        );
        const summary = summarize(countDecisions(decisions), profile);
        const lines = summary.groups.flatMap((group) => group.lines);
        expect(summary.total).toBe(decisions.length);
        expect(lines.reduce((sum, line) => sum + line.count, 0)).toBe(decisions.length);
        expect(summary.groups.reduce((sum, group) => sum + group.total, 0)).toBe(summary.total);
        const parts = lines.flatMap((line) => line.parts.map((part) => part.outcome));
        expect(parts.toSorted()).toEqual([...countDecisions(decisions).keys()].toSorted());
        expect(lines.every((line) => line.count > 0)).toBe(true);
        const open = publicCounts(countDecisions(decisions));
        expect(open.reduce((sum, [, count]) => sum + count, 0)).toBe(decisions.length);
      }),
      { numRuns: 300 },
    );
  });
  it("have a heading for every outcome, once", () => {
    for (const profile of ["*", ...PROFILE_IDS])
      expect(
        headingsOf(profile)
          .flatMap((group) => group.lines.flatMap((line) => line.outcomes))
          .toSorted(),
      ).toEqual([...OUTCOMES].toSorted());
  });
});

describe("locking", () => {
  const ready = {
    heldOn: "2026-11-26",
    place: "Balai Desa",
    today: "2026-11-27",
    rows: 3,
    undecided: 0,
    attendance: [{ duty: "pemimpin" as const }, { duty: "hadir" as const }],
    mostVotes: 2,
  };
  it("needs date, place, rows, decisions, people and a leader", () => {
    expect(lockProblems(ready)).toEqual([]);
    expect(lockProblems({ ...ready, mostVotes: 3 })).toEqual(["suara"]);
    expect(lockProblems({ ...ready, heldOn: "2026-11-28" })).toEqual(["tanggal_depan"]);
    expect(
      lockProblems({ ...ready, heldOn: null, place: null, rows: 0, attendance: [], mostVotes: 0 }),
    ).toEqual(["tanggal", "tempat", "agenda", "hadir", "pemimpin"]);
    expect(lockProblems({ ...ready, undecided: 1 })).toEqual(["putusan"]);
  });
  it("calls the deliberation as the office does, written out", () => {
    expect(deliberationTitle("desa", "musdes")).toBe("Musyawarah Desa");
    expect(deliberationTitle("kelurahan", "Musyawarah Desa/Kelurahan")).toBe(
      "Musyawarah Kelurahan",
    );
    expect(deliberationTitle("desa", "Musyawarah Nagari")).toBe("Musyawarah Nagari");
  });
});

const head: MinutesHead = {
  kind: "desa",
  title: "Musyawarah Desa",
  number: "400/12/2026",
  heldOn: "2026-11-26",
  startsAt: "09:00",
  endsAt: "12:30",
  place: "Balai Desa Sukamaju",
  village: "Sukamaju",
  district: "Cileunyi",
  regency: "Kabupaten Bandung",
  province: "Jawa Barat",
  topics: null,
  notes: null,
  list: { name: "BNBA", profile: "bnba", regime: "DTSEN", unit: "anggota", period: "2026-11" },
  attendance: [],
};
const office = {
  name: "Puskesos Sukamaju",
  letterhead: {
    above: ["KABUPATEN BANDUNG"],
    name: "DESA SUKAMAJU",
    below: "",
    address: "Jalan Raya 1",
    contact: "",
    place: "Sukamaju",
    emblem: null,
  },
  signers: [],
  timeZone: "WIB",
  training: false,
};
const paper = (rows: readonly AnnexRow[], copy: "resmi" | "publik"): DeliberationPaper => ({
  office,
  size: "A4",
  copy,
  head,
  rows,
  paperVersion: 1,
  sha256: "f".repeat(64),
});

// A NIK turns up in columns where nobody expects it, spaced and dotted as people write it.
const spelled = fc
  .tuple(fc.stringMatching(/^[1-9]\d{15}$/), fc.constantFrom("", " ", ".", "-", "'"))
  .map(([nik, sign]) => ({ nik, text: nik.match(/.{4}/g)!.join(sign) }));
const hostileRow = fc
  .record({
    id: spelled,
    kk: spelled,
    where: fc.constantFrom("name", "address", "note", "listId"),
    decision: fc.constantFrom(...OUTCOMES),
    reason: fc.constantFrom(null, ...REASONS),
  })
  .map(({ id, kk, where, decision, reason }) => {
    const base = {
      listId: kk.nik,
      name: "Wati",
      address: "Jalan Mawar 3",
      note: "Penyandang disabilitas mental, korban kekerasan",
    };
    const row: AnnexRow = {
      seq: 1,
      nik: id.nik,
      nokk: kk.nik,
      rt: "003",
      rw: "001",
      proposed: "belum",
      decision,
      reason,
      votes: { for: 7, against: 3, abstain: 1 },
      ...base,
      [where]: `${base[where as keyof typeof base]} ${id.text}`,
    };
    return { row, numbers: [id.nik, kk.nik] };
  });

describe("a public copy", () => {
  it("carries no NIK, no KK, no note and no reason, wherever they stood", () => {
    fc.assert(
      fc.property(fc.array(hostileRow, { minLength: 1, maxLength: 5 }), (made) => {
        const rows = made.map(({ row }) => row);
        const open = paper(rows, "publik");
        const texts = [
          deliberationListPaper(open).html,
          minutesPaper({
            ...open,
            reopened: { reason: "NIK 3204055708690003 salah", on: "2026-11-27" },
          }).html,
          recapPaper(open).html,
          JSON.stringify(rows.map((row) => sheetRow(row, "publik"))),
        ];
        for (const text of texts) {
          const digits = text.replace(/<style>[\s\S]*<\/style>/, "").replace(/[^0-9a-z<>]/gi, "");
          for (const { numbers } of made)
            for (const one of numbers) expect(digits).not.toContain(one);
          expect(text).not.toMatch(/disabilitas|kekerasan|3204055708690003/);
          for (const reason of REASONS) {
            expect(text).not.toContain(reason);
            expect(text).not.toContain(reasonLabel(reason));
          }
          for (const outcome of ["meninggal", "menolak", "sudah mampu", "ganda"])
            expect(text.toLowerCase()).not.toContain(outcome);
        }
        expect(texts[0]).toContain("Cara menyampaikan keberatan");
        expect(texts[1]).toContain("Cara menyampaikan keberatan");
      }),
      { numRuns: 150 },
    );
  });
  it("says whether somebody stays, and keeps ordinary numbers", () => {
    for (const outcome of OUTCOMES)
      expect(["Tetap dalam daftar", "Diusulkan masuk", "Tidak dilanjutkan"]).toContain(
        publicWord(outcome),
      );
    expect(publicText("Wati 2")).toBe("Wati 2");
    expect(publicText("Wati ３２０４ ０５５７ ０８６９ ０００３")).toBe("Wati …");
  });
  it("stands beside an official one that carries all of it", () => {
    fc.assert(
      fc.property(hostileRow, ({ row }) => {
        const { html } = deliberationListPaper(paper([row], "resmi"));
        expect(html).toContain(row.nik);
        expect(html).toContain(row.nokk);
        expect(html).toContain("tidak untuk ditempel");
      }),
      { numRuns: 30 },
    );
  });
});

describe("the minutes", () => {
  it("print the sum check from the annex, and the day in words", () => {
    const row = (decision: Outcome): AnnexRow => ({
      seq: 1,
      listId: null,
      nik: null,
      nokk: null,
      name: "Wati",
      address: null,
      rt: null,
      rw: null,
      proposed: "layak_tetap",
      decision,
      reason: null,
      note: null,
      votes: null,
    });
    const rows = [row("pindah"), row("pindah_luar_negeri"), row("usulan_baru")];
    const { html } = minutesPaper({ ...paper(rows, "resmi"), reopened: null });
    expect(html).toContain("Pemeriksaan jumlah: 2 + 1 = 3; baris dalam lampiran: 3; sama.");
    expect(html).toContain("Data Tunggal Sosial dan Ekonomi Nasional (DTSEN)");
    expect(html).not.toContain("undefined");
    expect(openingSentence(head, "WIB")).toBe(
      "Pada hari ini Kamis tanggal dua puluh enam bulan November tahun dua ribu dua puluh enam (26/11/2026), pukul 09.00 sampai dengan 12.30 WIB, bertempat di Balai Desa Sukamaju, telah dilaksanakan Musyawarah Desa verifikasi dan validasi Data Tunggal Sosial dan Ekonomi Nasional (DTSEN) yang dihadiri oleh 0 (nol) orang sebagaimana daftar hadir.",
    );
  });
  it("print dots only where something is to be written in", () => {
    const leader = {
      name: "Hj. Euis",
      element: "bpd",
      position: "Ketua BPD",
      address: "",
    } as const;
    const led = { ...head, attendance: [{ ...leader, sex: "P", duty: "pemimpin" } as const] };
    const { html } = minutesPaper({ ...paper([], "resmi"), head: led, reopened: null });
    expect(html).not.toContain("........");
    const nobody = attendancePaper(paper([], "resmi"), false).html;
    expect(nobody.slice(nobody.indexOf("Jumlah hadir"))).not.toContain("........");
  });
  it("call the registry what the list calls it", () => {
    const dtks = { ...head, list: { ...head.list, regime: "DTKS" } };
    const { html } = minutesPaper({ ...paper([], "resmi"), head: dtks, reopened: null });
    expect(html).toContain("Data Terpadu Kesejahteraan Sosial (DTKS)");
    expect(html).not.toContain("DTSEN");
  });
});
