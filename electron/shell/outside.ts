// The outside world of the window: the system's dialogs and the printer.
import { app, type BrowserWindow, clipboard, dialog } from "electron";
import path from "node:path";
import type { Outside, ReadPurpose, WritePurpose } from "../serve/outside.ts";
import { type Machine, replaceProgram } from "../updates/replace.ts";
import { briefClipboard } from "./clipboard.ts";
import { printSheet, sheetToPdf } from "./print.ts";

const READ: Record<ReadPurpose, { title: string; name: string; extensions: string[] }> = {
  "impor-prelist": {
    title: "Pilih berkas prelist",
    name: "Lembar kerja",
    extensions: ["xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt"],
  },
  "impor-direktori": {
    title: "Pilih paket direktori",
    name: "Paket HSDS",
    extensions: ["zip", "json"],
  },
  "impor-templat": {
    title: "Pilih berkas templat surat",
    name: "Templat surat",
    extensions: ["json"],
  },
  "impor-profil": {
    title: "Pilih berkas profil kolom",
    name: "Profil kolom",
    extensions: ["loketprofil"],
  },
  "impor-laporan": {
    title: "Pilih berkas laporan",
    name: "Laporan",
    extensions: ["loketlaporan"],
  },
  pembaruan: {
    title: "Pilih berkas pembaruan",
    name: "Pembaruan Loket",
    extensions: ["loketpembaruan"],
  },
  cadangan: {
    title: "Pilih berkas cadangan",
    name: "Cadangan Loket",
    extensions: ["loketcadangan"],
  },
  "tempat-cadangan": { title: "Pilih folder untuk cadangan kedua", name: "", extensions: [] },
};

const WRITE: Record<
  WritePurpose | "kertas" | "dukungan",
  { title: string; name: string; extensions: string[] }
> = {
  "ekspor-prelist": {
    title: "Simpan prelist",
    name: "Lembar kerja",
    extensions: ["xlsx", "csv", "xlsm", "tsv", "txt"],
  },
  "ekspor-direktori": { title: "Simpan paket direktori", name: "Paket HSDS", extensions: ["zip"] },
  "ekspor-templat": { title: "Simpan templat surat", name: "Templat surat", extensions: ["json"] },
  "ekspor-profil": {
    title: "Simpan profil kolom",
    name: "Profil kolom",
    extensions: ["loketprofil"],
  },
  "ekspor-laporan": {
    title: "Bagikan laporan",
    name: "Laporan",
    extensions: ["loketlaporan"],
  },
  cadangan: { title: "Simpan cadangan", name: "Cadangan Loket", extensions: ["loketcadangan"] },
  laporan: { title: "Simpan laporan", name: "Lembar kerja", extensions: ["xlsx", "csv"] },
  "salinan-data": { title: "Simpan salinan data", name: "JSON", extensions: ["json"] },
  kertas: { title: "Simpan PDF", name: "PDF", extensions: ["pdf"] },
  dukungan: { title: "Simpan berkas dukungan", name: "Teks", extensions: ["txt"] },
};

/** Characters that some file system refuses become a dash: "REG/3204/2026/1" is a name, not three folders. */
function safeName(name: string): string {
  const kept = Array.from(name, (c) => ('<>:"/\\|?*'.includes(c) || c < " " ? "-" : c)).join("");
  return kept.replace(/[. ]+$/, "").slice(0, 120) || "berkas";
}

export function windowOutside(window: () => BrowserWindow): Outside {
  const copied = briefClipboard(clipboard);
  app.on("before-quit", () => void copied.clear());
  const machine: Machine = {
    endWith(after) {
      app.once("will-quit", after);
      // The answer reaches the page first; then the window closes as if a person had closed it.
      setTimeout(() => app.quit(), 500);
    },
    relaunch: (executable) => app.relaunch({ execPath: executable }),
    downloads: app.getPath("downloads"),
    appImage: process.env.APPIMAGE,
  };
  return {
    clipboard: copied,
    async chooseToRead(purpose) {
      const { title, name, extensions } = READ[purpose];
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title,
        ...(extensions.length > 0
          ? { properties: ["openFile"], filters: [{ name, extensions: [...extensions] }] }
          : { properties: ["openDirectory", "createDirectory"] }),
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async chooseToWrite(purpose, name) {
      const kind = WRITE[purpose];
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: kind.title,
        defaultPath: path.join(app.getPath("documents"), safeName(name)),
        filters: [{ name: kind.name, extensions: kind.extensions }],
      });
      return canceled || !filePath ? null : filePath;
    },
    replaceProgram: (install, installer) => replaceProgram(install, installer, machine),
    pdf: sheetToPdf,
    print: printSheet,
  };
}
