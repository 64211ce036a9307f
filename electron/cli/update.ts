// 'update check': reads an update without an office, and says whether it is genuine, whole and for this program.
import path from "node:path";
import { refuseUpdate } from "../../shared/updates/header.ts";
import { here } from "../updates/here.ts";
import { trustedKeys } from "../updates/keys.ts";
import { readHeadOf, readInstaller } from "../updates/package-file.ts";
import type { Answer } from "./say.ts";
import { type CommandLine, needed } from "./words.ts";

/** @throws DeskError 'pembaruan_rusak' | 'pembaruan_tidak_dikenal' | 'pembaruan_tanpa_kunci' | 'berkas_tidak_terbaca' */
export function updateCheck({ words }: CommandLine): Answer {
  const file = path.resolve(needed(words[2], "berkas pembaruan"));
  const head = readHeadOf(file, trustedKeys());
  const { header } = head;
  readInstaller(file, head, () => undefined);
  const program = here();
  const refused = refuseUpdate(header, program) ?? null;
  return {
    facts: { ...header, refused },
    lines: [
      `Asli dan utuh: versi ${header.version}, diterbitkan ${header.releasedOn}, untuk ${header.platform} ${header.arch} (${header.install}).`,
      refused === null
        ? `Dapat menggantikan versi ${program.version} di komputer ini.`
        : `Tidak untuk program ini (versi ${program.version}, ${program.platform} ${program.arch}, ${program.install}): ${refused}.`,
    ],
  };
}
