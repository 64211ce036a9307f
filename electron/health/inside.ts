// What only somebody with the key sees: every page of the database, the documents, the audit chain, how far the schema is. Changes nothing.
import { sql } from "kysely";
import type { Check } from "../../shared/shell/health.ts";
import { verifyChain } from "../audit/chain.ts";
import type { Documents } from "../database/documents.ts";
import { SCHEMA } from "../database/migrate.ts";
import type { Db } from "../database/tables.ts";
import { lookAtDocuments } from "./documents.ts";

export type HealthStep = "basis_data" | "jejak_audit" | "lampiran";
export type Told = (step: HealthStep, done: number, total: number) => void;

/**
 * @param told called as the work goes on; may throw to end it
 * @returns one finding per thing
 */
export async function lookInside(db: Db, documents: Documents, told: Told): Promise<Check[]> {
  told("basis_data", 0, 1);
  const checks = [await schema(db), await pages(db), await links(db)];
  checks.push(await chain(db, told));
  checks.push(await lookAtDocuments(db, documents, (done, all) => told("lampiran", done, all)));
  return checks;
}

async function schema(db: Db): Promise<Check> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
  const found = rows[0]!.user_version;
  return {
    what: "skema",
    result: found === SCHEMA ? "baik" : "rusak",
    detail: `Skema ${found}; program ini mengenal sampai ${SCHEMA}.`,
  };
}

/** Each page carries a seal of its own, so a page that reads is a page that was written so. */
async function pages(db: Db): Promise<Check> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const whole = rows.length === 1 && rows[0]?.integrity_check === "ok";
  return {
    what: "isi basis data",
    result: whole ? "baik" : "rusak",
    detail: whole ? "Setiap halaman utuh." : "Ada halaman rusak: pulihkan dari cadangan.",
  };
}

async function links(db: Db): Promise<Check> {
  const { rows } = await sql`pragma foreign_key_check`.execute(db);
  return {
    what: "hubungan data",
    result: rows.length === 0 ? "baik" : "rusak",
    detail:
      rows.length === 0
        ? "Tidak ada rujukan yang menggantung."
        : `${rows.length} rujukan menunjuk ke data yang tidak ada: pulihkan dari cadangan.`,
  };
}

async function chain(db: Db, told: Told): Promise<Check> {
  const { audit_key } = await db.selectFrom("office").select("audit_key").executeTakeFirstOrThrow();
  const { total } = await db
    .selectFrom("audit")
    .select((e) => e.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const { checked, brokenAt } = await verifyChain(db, audit_key, 1, (done) =>
    told("jejak_audit", done, total),
  );
  return {
    what: "jejak audit",
    result: brokenAt === null ? "baik" : "rusak",
    detail: brokenAt === null ? `${checked} baris bersambung.` : `Putus pada baris ${brokenAt}.`,
  };
}
