// English texts of the room directory.
import { en } from "./plural.ts";
import type { DirectoryError } from "../../../shared/directory/errors.ts";
import type { ErrorWords } from "../words.ts";
import { directory as original } from "../id/directory.ts";

export const directory: typeof original = {
  kinds: {
    pemerintah: "Government",
    program: "Programme",
    kesehatan: "Health service",
    jaminan: "Social insurance",
    pendidikan: "Education",
    penegak_hukum: "Law enforcement",
    usaha_negara: "State-owned enterprise",
    mitra: "Partner (PSKS and companions)",
    filantropi: "Zakat and philanthropy",
    bank: "Bank and finance",
    forum_csr: "Business (CSR)",
    sumber_dana: "Source of funds",
    lainnya: "Other",
  },
  levels: {
    desa: "Village",
    kecamatan: "Subdistrict (kecamatan)",
    kabupaten: "Regency/city",
    provinsi: "Province",
    pusat: "National",
    lateral: "Lateral (not government)",
  },
  funds: { ...original.funds, lainnya: "Other" },
  psks: original.psks,
  statuses: { active: "Serving", "temporarily closed": "Closed for now" },
  weekdays: {
    MO: "Monday",
    TU: "Tuesday",
    WE: "Wednesday",
    TH: "Thursday",
    FR: "Friday",
    SA: "Saturday",
    SU: "Sunday",
  },
  ways: {
    telepon: "phone",
    kunjungan: "visit",
    surat: "letter",
    pesan: "WA message",
    impor: "a file of another office",
  },
  active: "Active",
  retired: "Retired",
  list: {
    title: "Directory of destinations",
    subtitle: "Offices, programmes and partners that can take a referral.",
    add: "Add destination",
    search: "Find a name, code or requirement",
    kind: "Kind",
    level: "Level",
    any: "All",
    showRetired: "Show retired ones",
    columns: {
      name: "Name",
      kind: "Kind",
      level: "Level",
      organization: "Given by",
      fresh: "Entry",
      state: "State",
    },
    emptyTitle: "No destination matches",
    emptyBody: "Change the filters, or add the destination that is missing here.",
  },
  dialog: {
    newTitle: "New destination",
    title: "Destination",
    save: "Save",
    retire: "Retire",
    restore: "Bring back",
    remove: "Delete",
    removeTitle: "Delete this destination?",
    removeBody: "It leaves the list. This works only while no referral names it.",
    needed: (label) => `${label} is empty.`,
    codeWrong: "A code holds capital letters, digits and hyphens only, at least 2 signs.",
    none: "None",
    fields: {
      code: "Code",
      name: "Name",
      kind: "Kind",
      level: "Level of referral",
      addressee: "Letter addressed to (without Yth.)",
      place: "In (town)",
      address: "Address",
      phone: "Phone",
      categories: "Usual destination of categories",
      who: "Who is served",
      needs: "Papers to bring (one per line)",
      partnerKind: "Kind of PSKS",
      funds: "Source of funds",
      reference: "Basis or source",
    },
    edit: "Change",
    parts: {
      identity: "Destination and letter",
      service: "Service",
      hours: "Hours",
      contacts: "Contacts",
      places: "Other places",
      costs: "Costs in detail",
      capacity: "Capacity",
    },
    details: {
      organization: "Given by",
      organizationHint: "Leave empty when the destination is its own organization.",
      description: "About the service",
      process: "How to apply",
      fees: "Fees",
      feesHint: "In words, such as Free.",
      areas: "Service area (one per line)",
      replyDays: "Usually answers within (working days)",
      minAge: "Youngest age",
      maxAge: "Oldest age",
      age: "Age",
      email: "Email",
      website: "Website",
      status: "State",
      alert: "Notice",
      alertHint: "Shown whenever this destination is chosen, such as: Closed until 3 December.",
      unit: "Unit",
      unitHint: "Such as beds, people, parcels. Leave empty when it is not recorded.",
      maximum: "At most",
      available: "Still available",
      waiting: "Waiting list",
      period: "Counted",
      periods: { tetap: "While served", bulan: "Per month", tahun: "Per year" },
    },
    rows: {
      days: "Days",
      opensAt: "Opens",
      closesAt: "Closes",
      note: "Note",
      name: "Name",
      title: "Position",
      phone: "Phone",
      email: "Email",
      place: "Name of the place",
      address: "Address",
      town: "Town",
      transport: "Transport",
      option: "For",
      amount: "Rupiah",
      add: "Add a row",
      remove: (n) => `Remove row ${n}`,
      row: (label, n) => `${label}, row ${n}`,
    },
    partWrong: (part) =>
      `${part}: a row is not complete. Write hours as 08:00, closing after opening.`,
  },
  age: (min, max) =>
    min === null
      ? max === null
        ? ""
        : en`up to ${max} [year|years]`
      : max === null
        ? en`from ${min} [year|years]`
        : en`${min} to ${max} [year|years]`,
  capacity: (unit, available, maximum) =>
    available === null
      ? maximum === null
        ? unit
        : `at most ${maximum} ${unit}`
      : maximum === null
        ? `${available} ${unit} available`
        : `${available} of ${maximum} ${unit} available`,
  waiting: (people) => `${people} waiting`,
  fresh: {
    never: "Never confirmed",
    line: (way, day, by) => `Confirmed by ${way} on ${day}${by === "" ? "" : ` by ${by}`}`,
    told: (toldBy) => `answered by: ${toldBy}`,
    cautions: {
      tutup: "Closed for now",
      penuh: "Full",
      lama: "Old entry",
      belum: "Not confirmed",
    },
    before: "Call before you refer.",
  },
  confirm: {
    open: "Confirm",
    title: (name) => `Confirm: ${name}`,
    hint: "Write down what the office answered. Earlier notes stay.",
    on: "Date",
    way: "By",
    toldBy: "Who answered (name, position)",
    note: "Note",
    save: "Save confirmation",
    dateNeeded: "The date of the confirmation is empty.",
    history: "Earlier confirmations",
  },
  errors: {
    tujuan_dipakai:
      "Referrals use this destination, so it cannot be deleted. Nothing changed. Retire it instead.",
    kode_tujuan_dipakai: "Another destination has this code. Nothing was saved. Use another code.",
    tujuan_nonaktif:
      "This destination is retired, or only a source of funds, and takes no referral. Nothing was saved. Choose another one.",
    lembaga_sudah_ada:
      "An organization with this name is already in the list. Nothing was saved. Open that one and complete it, or use another name.",
    aturan_salah: ({ place }) =>
      `This rule cannot be saved${typeof place === "string" && place !== "" ? ` (${place})` : ""}. The rules in force did not change. Check its dates, its numbers and other versions of the same rule.`,
    paket_tanpa_layanan:
      "This package has no table of services, so it is no HSDS directory. The directory did not change. Ask its sender for the whole package.",
    paket_terlalu_banyak:
      "This package has more than 5,000 services. The directory did not change. Ask for a package of a smaller area.",
    tanggal_konfirmasi_salah:
      "A confirmation cannot be dated after today or before the last one. Nothing was saved. Correct the date.",
  } satisfies ErrorWords<DirectoryError>,
};
