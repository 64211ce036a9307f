// Which program runs on what machine, for whoever helps: versions and sizes, no name of a computer, a person or a folder.
import os from "node:os";

/** @param program version of Loket itself */
export function versionsHere(program: string): [name: string, value: string][] {
  const { versions, platform, arch } = process;
  const known = (name: string) => versions[name] ?? "-";
  return [
    ["Loket", program],
    ["Electron", known("electron")],
    ["Chromium", known("chrome")],
    ["Node", known("node")],
    ["Sistem", `${platform} ${os.release()} ${arch}`],
    ["Inti", String(os.availableParallelism())],
    ["Memori", `${(os.totalmem() / 1e9).toFixed(0)} GB`],
    ["Zona waktu", Intl.DateTimeFormat().resolvedOptions().timeZone],
  ];
}
