// The second file. Opens, reads every page, and holds every document against its address and against the rows that name it.
import { sql } from "kysely";
import { namedAddresses } from "../documents/tables.ts";
import type { Documents } from "../database/documents.ts";
import type { Db } from "../database/tables.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Check } from "../../shared/shell/health.ts";

const what = "lampiran";

/** Changes nothing. */
export async function lookAtDocuments(
  db: Db,
  documents: Documents,
  each: (done: number, total: number) => void = () => {},
): Promise<Check> {
  const named = await namedAddresses(db);
  if (!documents.exists())
    return named.size === 0
      ? { what, result: "baik", detail: "Belum ada lampiran." }
      : {
          what,
          result: "rusak",
          detail: `Berkas lampiran hilang: ${named.size} isi tidak ada. Pulihkan dari cadangan.`,
        };
  try {
    return judged(named, documents.examine(each), await openCount(db));
  } catch (error) {
    if (error instanceof DeskError && error.code === "basis_data_rusak")
      return {
        what,
        result: "rusak",
        detail: "Berkas lampiran tidak terbaca. Pulihkan dari cadangan.",
      };
    throw error;
  }
}

function judged(
  named: ReadonlySet<string>,
  { whole, addresses, broken }: ReturnType<Documents["examine"]>,
  open: number,
): Check {
  const kept = new Set(addresses);
  const lost = [...named].filter((address) => !kept.has(address)).length;
  const orphans = addresses.filter((address) => !named.has(address)).length;
  if (!whole || broken.length > 0 || lost > 0)
    return {
      what,
      result: "rusak",
      detail: `${addresses.length} isi; ${broken.length} rusak, ${lost} hilang${whole ? "" : ", ada halaman rusak"}. Pulihkan dari cadangan.`,
    };
  const words = [
    ...(orphans > 0 ? [`${orphans} tanpa pemilik, dihapus saat masuk berikutnya`] : []),
    ...(open > 0 ? [`${open} dari kasus peka belum disegel, selesai saat masuk berikutnya`] : []),
  ];
  return {
    what,
    result: words.length > 0 ? "perhatian" : "baik",
    detail: [`${addresses.length} isi, semua utuh`, ...words].join("; ").concat("."),
  };
}

/** Documents of sensitive cases whose bytes still lie open. */
async function openCount(db: Db): Promise<number> {
  const { open } = await db
    .selectFrom("attachments")
    .innerJoin("cases", "cases.id", "attachments.case_id")
    .select(sql<number>`count(*)`.as("open"))
    .where("cases.sensitive", "=", 1)
    .where("attachments.sealed", "=", 0)
    .executeTakeFirstOrThrow();
  return open;
}
