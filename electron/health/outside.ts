// What can be seen of an office without its key: folder, disk, files, slots, anchor, backups. Changes nothing.
import type { Finding as ChainFinding } from "../../shared/audit/findings.ts";
import fs from "node:fs";
import path from "node:path";
import type { Check } from "../../shared/shell/health.ts";
import { readSlots } from "../accounts/slots.ts";
import { readAnchor } from "../audit/anchor.ts";
import { LOW_SPACE_BYTES } from "../../shared/backup/places.ts";
import { findBackupFiles } from "../backup/folder.ts";
import type { OfficeFiles } from "../database/folder.ts";
import { freeBytes, placeRefusal } from "../database/places.ts";
import { bytesInWords, type Finding, look } from "./look.ts";

/** @returns one finding per thing; when there is no folder, only that */
export function lookOutside(files: OfficeFiles): Check[] {
  if (!fs.existsSync(files.folder))
    return [{ what: "folder", result: "rusak", detail: "Folder data tidak ada." }];
  return [
    look("folder", () => folder(files)),
    look("tempat", () => place(files)),
    look("ruang disk", () => disk(files)),
    look("basis data", () =>
      fs.existsSync(files.database)
        ? ["baik", `Terenkripsi, ${bytesInWords(fs.statSync(files.database).size)}.`]
        : ["rusak", "Belum ada kantor di folder ini."],
    ),
    look("berkas kunci", () => slots(files)),
    look("jangkar", () => anchor(files)),
    look("pemulihan", () =>
      fs.existsSync(path.join(files.folder, "pulih-siap"))
        ? ["perhatian", "Pemulihan terputus; diselesaikan saat aplikasi dibuka."]
        : ["baik", "Tidak ada yang terputus."],
    ),
    look("cadangan", () => backups(files)),
  ];
}

function folder(files: OfficeFiles): Finding {
  fs.accessSync(files.folder, fs.constants.R_OK | fs.constants.W_OK);
  const open = process.platform !== "win32" && (fs.statSync(files.folder).mode & 0o077) !== 0;
  return open
    ? ["perhatian", "Pengguna lain di komputer ini dapat membuka foldernya."]
    : ["baik", "Dapat ditulisi, tertutup bagi pengguna lain."];
}

function disk(files: OfficeFiles): Finding {
  const free = freeBytes(files.folder);
  if (free === undefined) return ["rusak", "Disk tidak menjawab."];
  return free < LOW_SPACE_BYTES
    ? ["perhatian", `Sisa ${bytesInWords(free)}. Kosongkan disk: cadangan berikutnya bisa gagal.`]
    : ["baik", `Sisa ${bytesInWords(free)}.`];
}

/** A network drive or a folder that another program copies to a cloud breaks a living database. */
function place(files: OfficeFiles): Finding {
  const refused = placeRefusal(files.folder);
  return refused === null
    ? ["baik", "Di disk komputer ini."]
    : ["rusak", `Tempat yang tidak aman (${refused}): pindahkan kantor lewat cadangan.`];
}

function slots(files: OfficeFiles): Finding {
  const copies = [files.slots, files.slotsCopy].filter((f) => fs.existsSync(f)).length;
  const file = readSlots(files);
  return copies === 2
    ? ["baik", `${file.slots.length - 1} akun dan lembar pemulihan, dua salinan.`]
    : [
        "perhatian",
        "Hanya satu salinan; yang kedua dibuat lagi pada perubahan kata sandi berikutnya.",
      ];
}

function anchor(files: OfficeFiles): Finding {
  const found = readAnchor(files.anchor);
  return found
    ? ["baik", `Baris audit ${found.seq}, masa ${found.epoch}.`]
    : [
        "perhatian",
        "Tidak ada atau rusak: data lama yang dikembalikan tidak akan ketahuan sampai jangkar ditulis lagi.",
      ];
}

function backups(files: OfficeFiles): Finding {
  const found = findBackupFiles(files.backups);
  const broken = found.filter((f) => !f.header).length;
  if (broken > 0) return ["rusak", `${broken} dari ${found.length} berkas cadangan rusak.`];
  return found[0]
    ? ["baik", `${found.length} berkas, terakhir ${found[0].madeAt}.`]
    : ["perhatian", "Belum ada cadangan."];
}

/** What the opening of the office found when it held the database against its anchor; nothing to say while it is closed. */
export function anchorFits(office: unknown, finding: ChainFinding | null): Check[] {
  if (!office) return [];
  const what = "jangkar dan isi";
  if (finding === null) return [{ what, result: "baik", detail: "Cocok." }];
  const detail = `Tidak cocok (${finding.kind}): ada yang dikembalikan, terpotong atau diubah di luar aplikasi. Kantor hanya dapat dibaca sampai itu diterima.`;
  return [{ what, result: "rusak", detail }];
}
