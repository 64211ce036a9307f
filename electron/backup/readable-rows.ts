// What the emergency export writes: the rows of four kinds, in the words of the office, read in portions.
import type { Db } from "../database/tables.ts";
import type { SensitiveBox } from "../serve/context.ts";

export interface Reading {
  readonly id: "orang" | "kasus" | "rujukan" | "prelist";
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: () => AsyncIterable<readonly (string | null)[]>;
}

const PORTION = 1000;
const HIDDEN = "(dirahasiakan)";

/** Reads on from the last key, so that no long statement holds the database. */
async function* portions<R>(
  next: (after: R | undefined) => Promise<R[]>,
): AsyncGenerator<R, void, void> {
  for (let after: R | undefined; ;) {
    const rows = await next(after);
    yield* rows;
    if (rows.length < PORTION) return;
    after = rows.at(-1);
  }
}

const opened = (sealed: Buffer | null, box: SensitiveBox, place: string): string =>
  sealed && box.canOpen ? box.open(sealed, place) : HIDDEN;

export function readings(db: Db, box: SensitiveBox): readonly Reading[] {
  return [
    {
      id: "orang",
      title: "Orang",
      headers: [
        "NIK",
        "Nama",
        "Jenis kelamin",
        "Tempat lahir",
        "Tanggal lahir",
        "Nama ibu",
        "Telepon",
        "No KK",
        "Alamat",
        "RT",
        "RW",
      ],
      async *rows() {
        const read = (after?: { readonly id: string }) =>
          db
            .selectFrom("persons as p")
            .leftJoin("memberships as m", (join) =>
              join.onRef("m.person_id", "=", "p.id").on("m.to_date", "is", null),
            )
            .leftJoin("family_numbers as n", (join) =>
              join.onRef("n.family_id", "=", "m.family_id").on("n.to_date", "is", null),
            )
            .leftJoin("families as f", "f.id", "m.family_id")
            .select([
              "p.id",
              "p.nik",
              "p.name",
              "p.sex",
              "p.birth_place",
              "p.birth_date",
              "p.mother_name",
              "p.phone",
            ])
            .select(["n.number", "f.address", "f.rt", "f.rw"])
            .groupBy("p.id") // nobody stands in two families at once; should a file say so, one row is enough to read
            .where("p.id", ">", after?.id ?? "")
            .orderBy("p.id")
            .limit(PORTION)
            .execute();
        for await (const r of portions(read))
          yield [
            r.nik,
            r.name,
            r.sex,
            r.birth_place,
            r.birth_date,
            r.mother_name,
            r.phone,
            r.number,
            r.address,
            r.rt,
            r.rw,
          ];
      },
    },
    {
      id: "kasus",
      title: "Kasus",
      headers: [
        "Nomor",
        "Diterima",
        "Nama",
        "NIK",
        "Kategori",
        "Keadaan",
        "Sejak",
        "Tenggat",
        "Keputusan",
        "Uraian",
      ],
      async *rows() {
        const read = (after?: { readonly id: string }) =>
          db
            .selectFrom("cases as c")
            .innerJoin("persons as p", "p.id", "c.person_id")
            .leftJoin("categories as k", "k.code", "c.category_code")
            .select([
              "c.id",
              "c.number",
              "c.received_on",
              "c.sensitive",
              "c.state",
              "c.state_since_on",
              "c.due_on",
              "c.decision",
            ])
            .select(["c.narrative", "c.narrative_sealed", "p.name", "p.nik", "k.name as category"])
            .where("c.id", ">", after?.id ?? "")
            .orderBy("c.id")
            .limit(PORTION)
            .execute();
        for await (const r of portions(read)) {
          const secret = r.sensitive === 1;
          const who = secret && !box.canOpen ? [HIDDEN, HIDDEN] : [r.name, r.nik];
          const story = secret
            ? opened(r.narrative_sealed, box, `cases.narrative:${r.id}`)
            : r.narrative;
          yield [
            r.number,
            r.received_on,
            ...who,
            r.category,
            r.state,
            r.state_since_on,
            r.due_on,
            r.decision,
            story,
          ];
        }
      },
    },
    {
      id: "rujukan",
      title: "Rujukan",
      headers: [
        "Kode",
        "Nomor kasus",
        "Nama",
        "Tujuan",
        "Perihal",
        "Diterbitkan",
        "Jawaban paling lambat",
        "Keadaan",
        "Dijawab",
      ],
      async *rows() {
        const read = (after?: { readonly id: string }) =>
          db
            .selectFrom("referrals as r")
            .innerJoin("cases as c", "c.id", "r.case_id")
            .innerJoin("persons as p", "p.id", "r.person_id")
            .select([
              "r.id",
              "r.code",
              "r.destination_name",
              "r.subject",
              "r.issued_on",
              "r.reply_by",
              "r.state",
              "r.answered_on",
            ])
            .select(["c.number", "c.sensitive", "p.name"])
            .where("r.id", ">", after?.id ?? "")
            .orderBy("r.id")
            .limit(PORTION)
            .execute();
        for await (const r of portions(read)) {
          const hide = r.sensitive === 1 && !box.canOpen;
          yield [
            r.code,
            r.number,
            hide ? HIDDEN : r.name,
            hide ? HIDDEN : r.destination_name,
            hide ? HIDDEN : r.subject,
            r.issued_on,
            r.reply_by,
            r.state,
            r.answered_on,
          ];
        }
      },
    },
    {
      id: "prelist",
      title: "Prelist",
      headers: [
        "Daftar",
        "Baris",
        "NIK",
        "No KK",
        "Nama",
        "Tanggal lahir",
        "Jenis kelamin",
        "Alamat",
        "RT",
        "RW",
        "Kode wilayah",
      ],
      async *rows() {
        const read = (after?: { readonly id: number }) =>
          db
            .selectFrom("prelist_rows as r")
            .innerJoin("prelists as l", "l.id", "r.prelist_id")
            .innerJoin("prelist_batches as b", "b.id", "r.batch_id")
            .select([
              "r.id",
              "l.name as list",
              "r.row_no",
              "r.nik",
              "r.nokk",
              "r.name",
              "r.birth_date",
              "r.sex",
              "r.address",
              "r.rt",
              "r.rw",
              "r.area_code",
            ])
            .where("r.superseded_by", "is", null)
            .where("b.state", "!=", "sedang")
            .where("r.id", ">", after?.id ?? 0)
            .orderBy("r.id")
            .limit(PORTION)
            .execute();
        for await (const r of portions(read))
          yield [
            r.list,
            String(r.row_no),
            r.nik,
            r.nokk,
            r.name,
            r.birth_date,
            r.sex,
            r.address,
            r.rt,
            r.rw,
            r.area_code,
          ];
      },
    },
  ];
}
