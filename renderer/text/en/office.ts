// English texts of the room office.
import { en } from "./plural.ts";
import { trustWarnings } from "./backup-trust.ts";
import type { ErrorDetails } from "../../../shared/errors.ts";
import type { OfficeError } from "../../../shared/office/errors.ts";
import type { office as original } from "../id/office.ts";
import { detailDay, detailNumber, detailText, type ErrorWords } from "../words.ts";

const WRONG_HOLIDAY: Readonly<Record<string, (details: ErrorDetails) => string>> = {
  terbalik: () => "The last day lies before the first. Nothing was saved. Check both dates.",
  terlalu_panjang: (details) =>
    en`A local holiday has at most ${detailNumber(details, "most")} [day|days] in one entry. Nothing was saved. Split it.`,
  bertumpuk: (details) =>
    `${detailDay(details, "day", "en-GB")} is a holiday already: ${detailText(details, "name")}. Nothing was saved. Choose another day.`,
  baris_tak_terbaca: (details) =>
    `Line ${detailNumber(details, "line")} is not a date and a name. The list was not replaced. Correct the line.`,
  tanggal_tak_ada: (details) =>
    `The date on line ${detailNumber(details, "line")} does not exist. The list was not replaced. Correct the date.`,
  tahun_lain: (details) =>
    `Line ${detailNumber(details, "line")} is not a day of ${detailNumber(details, "year")}. The list was not replaced. Correct the year.`,
  ganda: (details) =>
    `${detailDay(details, "day", "en-GB")} is written twice (line ${detailNumber(details, "line")}). The list was not replaced. Remove one of them.`,
  nama_kosong: (details) =>
    `The name on line ${detailNumber(details, "line")} is empty or too long. The list was not replaced. Correct the name.`,
  kosong: () => "This list is empty. The old list stays. Paste one holiday per line.",
};

export const office: typeof original = {
  levels: {
    desa: "Village (desa)",
    kelurahan: "Urban village (kelurahan)",
    kecamatan: "Subdistrict",
    kabupaten: "Regency or city",
  },
  firstRun: {
    title: "New office",
    welcome:
      "Welcome. Five short steps and the desk is ready. Everything can be changed later in Settings.",
    step: (at, of) => `Step ${at} of ${of}`,
    steps: {
      kantor: "This office",
      kop: "Letterhead",
      penanda: "Signer",
      akun: "First account",
      kode: "Recovery code",
    },
    level: "Level of the office",
    levelHint: "Decides the words used and who decides on services.",
    area: "Region served",
    name: "Name of the office",
    nameHint: "Shown on screen and on reports.",
    alone: "One person works this desk alone",
    aloneHint: "Decisions are then recorded as the named signer's, with the signed sheet attached.",
    accountHint:
      "This account is the first administrator and holds all roles. Accounts for colleagues are made later in Settings.",
    make: "Make the office",
    restore: "Restore an office from a backup",
  },
  terms: {
    legend: "Local words",
    hint: "Used on screen and in letters.",
    preset: "Local name of a village",
    village: "Region",
    hamlet: "Part of the region",
    deliberation: "Deliberation",
    head: "Head",
  },
  dataset: {
    label: "Name of the national register",
    hint: "Only a name on screen and paper. Data does not change with it.",
    options: { DTSEN: "DTSEN (present)", DTKS: "DTKS (former)" },
  },
  letterhead: {
    likeness: "Likeness of the letterhead as filled in below",
    above: "Lines above the name",
    aboveHint: "One line per institution, at most 4.",
    name: "Name on the letterhead",
    nameHint: "The largest line.",
    below: "Line below the name",
    address: "Address",
    contact: "Phone, e-mail, post code",
    place: "Where letters are dated",
    placeHint: "Written before the date: Sukamaju, 24 November 2026.",
    emblem: "Emblem",
    emblemHint: "A PNG or JPEG picture. Made smaller as needed.",
    emblemProblems: {
      terlalu_besar:
        "This picture is larger than 8 MB. Make it smaller first, or choose another. The letterhead did not change.",
      bukan_gambar:
        "This file is no PNG or JPEG picture that can be read. Choose another. The letterhead did not change.",
      terlalu_luas:
        "This picture is too wide and high (more than 30 million pixels). Make it smaller first. The letterhead did not change.",
    },
    choose: "Choose a picture",
    removeEmblem: "Remove the emblem",
  },
  signers: {
    legend: (n) => `Signer ${n}`,
    name: "Name and titles",
    position: "Position",
    positionHint: "As printed above the signature.",
    onBehalfOf: "On behalf of",
    onBehalfOfHint:
      "For example: a.n. Kepala Desa Sukamaju. Leave empty when signing in own right.",
    rank: "Rank",
    nip: "NIP",
    nipHint: "18 digits. Leave empty if there is none.",
    active: "Still in office",
    add: "Add a signer",
    remove: (name) => `Remove ${name || "this signer"}`,
  },
  letters: {
    pattern: "Pattern of letter numbers",
    patternHint: "Words in braces are replaced: {klas} {seq} {unit} {bulan_romawi} {tahun}.",
    example: "Example",
    exampleHint: "The next number is given when a letter is saved.",
    letterClass: "Classification code",
    letterClassHint: "Such as 400.9 (Permendagri 83/2022) or 460 (former).",
    unit: "Unit code",
    unitHint: "Short name of the office in the number.",
    paper: "Paper size",
    paperHint: "The usual size; another may be chosen when printing.",
    papers: { A4: "A4 (210 × 297 mm)", F4: "F4 (215 × 330 mm)", Folio: "Folio (210 × 330 mm)" },
    timeZone: "Time zone",
    timeZoneHint: "Printed after the time.",
    lock: "Lock the screen when unused",
    lockHint: "The screen is covered after 5 minutes and locked after this time.",
    minutes: (n) => en`${n} [minute|minutes]`,
  },
  settings: {
    title: "Office settings",
    subtitle: "Holds for everybody on this computer. Printed letters do not change.",
    parts: {
      kantor: "Office",
      kop: "Letterhead",
      penanda: "Signers",
      surat: "Letter numbers and screen",
    },
    save: "Save settings",
    saved: "The settings have been saved.",
    dirty: "There are unsaved changes.",
  },
  problems: {
    area: "Choose the region from the list.",
    name: "Write the name of the office, at least 3 letters.",
    term: "Write the word used here.",
    letterhead: "Write the name on the letterhead.",
    place: "Write where letters are dated.",
    noSigner: "Add at least one signer.",
    signerName: (n) => `Write the name of signer ${n}.`,
    signerPosition: (n) => `Write the position of signer ${n}.`,
    nip: (n, digits) => `The NIP of signer ${n} has 18 digits. Now it has ${digits}.`,
    pattern: "The pattern must hold {seq} and known words only.",
    letterClass: "Write the classification code.",
  },
  about: {
    title: "About",
    subtitle: "Loket Puskesos: a desk that works without the internet.",
    app: "App",
    version: "Version",
    office: "Office",
    mode: "Mode",
    training: "Training, all data invented",
    real: "Service",
    data: "Data",
    dataHint: "Encrypted on this computer only. The app sends nothing out.",
    licence: "Licence",
    parts: "Parts by others",
    partsHint: "This app holds the following software and data, each under its own licence.",
  },
  holidays: {
    title: "Holidays",
    subtitle:
      "Due days are counted in working days: Monday to Friday without the days of this list. Due days that are running move only when somebody adjusts them.",
    year: "Year",
    none: "No holidays in this year yet",
    noneBody: "Due days are counted without national holidays until the list is filled in.",
    missing: (year) =>
      `There is no national list for ${year}. Paste it from the joint decree, so that no due day falls on a holiday.`,
    columns: { day: "Day", name: "Name", kind: "Kind", status: "Remark" },
    kinds: {
      nasional: "National holiday",
      cuti_bersama: "Collective leave",
      setempat: "Local holiday",
    },
    statuses: { pasti: "Certain", perkiraan: "Estimate" },
    add: "Add a local holiday",
    addBody:
      "Such as the day of the kabupaten, an election in the village, or an office closed by flood.",
    from: "From",
    to: "Until",
    name: "Name of the holiday",
    remove: "Remove",
    removeTitle: (day) => `Remove the holiday ${day}?`,
    removeBody: "The day counts as a working day again for due days counted from now on.",
    national: "Replace the national list",
    nationalTitle: (year) => `National list ${year}`,
    nationalBody:
      "Paste one day per line: the date, then the name. The whole national list of that year is replaced; local days stay. A name with “cuti bersama” becomes collective leave.",
    lines: "List of holidays",
    linesExample: "Example: 01-01-2028 Tahun Baru Masehi",
    save: "Save",
    needed: (label) => `${label} is empty.`,
  },
  warnings: {
    jam_diragukan: trustWarnings.jam_diragukan,
  },
  errors: {
    hari_libur_salah: (details) =>
      WRONG_HOLIDAY[detailText(details, "reason")]?.(details) ??
      "This holiday does not fit. Nothing was saved. Check its dates and name.",
    kantor_sudah_ada:
      "This computer already has an office. Nothing changed. Sign in with an existing account.",
    kantor_belum_ada: "There is no office on this computer yet. Set one up or restore a backup.",
    kantor_terbuka_di_tempat_lain:
      "The office is open in another window, command, or by another user of this computer. The data is safe. Close the other one (or have your colleague sign out of Windows) and try again.",
    basis_data_rusak:
      "The office database is damaged and was not opened. The file was not changed. Restore the latest backup.",
    basis_data_versi_baru:
      "This data was made by a newer version of the app. The file was not changed. Install the newest version.",
    kunci_rusak:
      "The key file of the office is damaged or missing. The data was not changed. Restore the latest backup.",
    tugas_lain_berjalan:
      "Another task is running. Nothing was changed. Wait for it or cancel it, then try again.",
  } satisfies ErrorWords<OfficeError>,
};
