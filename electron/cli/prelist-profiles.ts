// Commands for saved mappings of headers: list, write as a file, take from a file.
import { PROFILES } from "../../shared/prelists/profiles.ts";
import { finish } from "./client.ts";
import { signedIn } from "./desk.ts";
import { WrongUse } from "./exit-codes.ts";
import type { Answer } from "./say.ts";
import { type CommandLine, needed } from "./words.ts";

const silent = () => undefined;

export async function profilesList({ options }: CommandLine): Promise<Answer> {
  const { rows } = await signedIn(options, ({ api }) => api.prelists.savedProfiles());
  return {
    facts: { profiles: rows },
    lines: rows.map(
      ({ id, name, profile, columns, usedAt }) =>
        `${id}  ${name ?? "(tanpa nama)"}  ${PROFILES[profile].name}, ${columns.filter(({ field }) => field !== null).length} dari ${columns.length} kolom dikenali, ${usedAt.slice(0, 10)}`,
    ),
  };
}

export async function profilesExport({ words, options }: CommandLine): Promise<Answer> {
  const id = needed(words[3], "ID profil, lihat: prelist profiles list");
  const out = needed(options.out, "berkas tujuan dengan --out");
  const { columns } = await signedIn(options, ({ api, toWrite }) =>
    finish(api.prelists.exportProfile({ id, file: toWrite(out) }), silent),
  );
  return { facts: { id, columns, out }, lines: [`Profil dengan ${columns} kolom: ${out}`] };
}

export async function profilesImport({ words, options }: CommandLine): Promise<Answer> {
  const file = needed(words[3], "berkas *.loketprofil");
  const { existing = "biarkan" } = options;
  if (existing !== "biarkan" && existing !== "ganti")
    throw new WrongUse("--existing salah satu dari: biarkan, ganti.");
  const done = await signedIn(options, ({ api, toRead }) =>
    finish(
      api.prelists.importProfile({ file: toRead(file), replace: existing === "ganti" }),
      silent,
    ),
  );
  return {
    facts: done,
    lines: [`Profil ${done.name} ${done.replaced ? "diganti" : "ditambahkan"} (${done.id})`],
  };
}
