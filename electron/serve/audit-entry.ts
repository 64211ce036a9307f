// What a call leaves in the audit chain: ids, names of fields and counts, as its contract declares; never values.
import type { SignedIn } from "../../shared/accounts/contract.ts";
import type { Log } from "../../shared/call.ts";
import type { DeskError } from "../../shared/errors.ts";
import type { AuditEntry } from "../audit/chain.ts";

export interface Noted {
  ids: readonly string[] & string[];
  fields: readonly string[] & string[];
}

const ID = /^[0-9a-zA-Z_.:-]{1,64}$/;

/** The row of a call that was carried out. */
export function auditEntry(
  call: string,
  log: Exclude<Log, "none">,
  session: SignedIn | undefined,
  input: unknown,
  output: unknown,
  noted: Noted,
  now: Date,
): AuditEntry {
  const ids = (log.ids ?? []).flatMap((path) =>
    valuesAt(path.startsWith("output.") ? output : input, path.replace(/^output\./, "")),
  );
  const fields = log.filters ? filled(input) : [];
  const counted = log.count ? valueAt(output, log.count.replace(/^output\./, "")) : undefined;
  return {
    at: now.toISOString(),
    actor: session?.accountId ?? null,
    roles: session?.roles.join(",") ?? "",
    call,
    outcome: "berhasil",
    ids: [...new Set([...ids.filter((i) => ID.test(i)), ...noted.ids])],
    fields: [...fields, ...noted.fields],
    count: Array.isArray(counted) ? counted.length : typeof counted === "number" ? counted : null,
  };
}

/** The row of a call that was refused or failed. */
export function refusalEntry(
  call: string,
  session: SignedIn | undefined,
  error: DeskError,
  now: Date,
): AuditEntry {
  return {
    at: now.toISOString(),
    actor: session?.accountId ?? null,
    roles: session?.roles.join(",") ?? "",
    call,
    outcome: error.code === "kesalahan_tak_terduga" ? "gagal" : "ditolak",
    reason: error.code,
    fields: Object.keys((error.details.fields as object | undefined) ?? {}),
  };
}

function valueAt(holder: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (at, key) =>
        at !== null && typeof at === "object" ? (at as Record<string, unknown>)[key] : undefined,
      holder,
    );
}

function valuesAt(holder: unknown, path: string): string[] {
  const found = valueAt(holder, path);
  const list = Array.isArray(found) ? found : [found];
  return list
    .map((v) => (typeof v === "string" ? v : ((v as { id?: unknown } | undefined)?.id as string)))
    .filter((v) => typeof v === "string");
}

function filled(input: unknown): string[] {
  if (input === null || typeof input !== "object") return [];
  return Object.entries(input)
    .filter(([, v]) => v !== undefined && v !== "" && v !== null)
    .map(([k]) => k);
}
