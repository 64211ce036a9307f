// Indonesian texts of what stands beside a case: facts of its category, the group it serves, who walks along.
import { FACT_FORMS, type FactCode, type FactFormName } from "../../../shared/cases/facts.ts";
import { GROUP_KINDS, type GroupKind } from "../../../shared/cases/groups.ts";

const fields = Object.values(FACT_FORMS).flatMap((form) => form.fields);
const [status] = FACT_FORMS.usaha.fields;

export const facts = {
  titles: { usaha: FACT_FORMS.usaha.title } as Record<FactFormName, string>,
  labels: Object.fromEntries(fields.map(({ code, label }) => [code, label])) as Record<
    FactCode,
    string
  >,
  options: { ...status.options } as Record<keyof typeof status.options, string>,
  blank: "Belum ditanya",
  hint: "Boleh dilengkapi nanti di halaman kasus.",
  none: "Belum diisi.",
  begin: "Isi data",
  renew: "Perbarui data",
  wrong: (label: string) => `Periksa isian: ${label}.`,
  date: "Tanggal yang sudah lewat.",
  number: "Angka bulat tanpa titik atau koma.",
  value: "Periksa isian ini.",
  months: (n: string) => `${n} bulan`,
  changed: "Data yang berlaku sesudahnya:",
  save: "Simpan",
};

export const groups = {
  title: "Kelompok yang dilayani",
  switch: "Melayani kelompok",
  switchHint: "Satu kasus dan satu rujukan untuk semua; yang dilayani di atas menjadi wakilnya.",
  kinds: GROUP_KINDS as Record<GroupKind, string>,
  kind: "Jenis kelompok",
  name: "Nama kelompok atau lokasi",
  nameHint: "Misalnya: Kampung Cibungur",
  area: "Desa/kelurahan",
  place: "Letak",
  placeHint: "Dusun, RT/RW, sungai, atau koordinat",
  families: "Jumlah KK",
  people: "Jumlah jiwa",
  peopleHint: "Kosongkan bila belum dihitung",
  nameNeeded: "Tulis nama kelompok atau lokasinya.",
  familiesNeeded: "Isi jumlah KK, paling sedikit 1.",
  peopleFew: "Jumlah jiwa tidak boleh kurang dari jumlah KK.",
  unusual: (from: number, to: number) =>
    `Biasanya ${from} sampai ${to} KK. Tetap dapat disimpan; periksa lagi.`,
  members: "Anggota yang terdaftar",
  membersHint: "Tidak wajib. Anggota yang dicatat dicetak pada lampiran surat rujukan.",
  addMember: "Tambah anggota",
  remove: (name: string) => `Keluarkan ${name}`,
  noMembers: "Belum ada anggota yang dicatat namanya.",
  memberCount: (n: number, kk: number) => `${n} orang dicatat dari ${kk} KK`,
  full: (n: number) => `Paling banyak ${n} anggota dicatat namanya.`,
  size: (kk: number, people: number | null) =>
    people === null ? `${kk} KK` : `${kk} KK, ${people} jiwa`,
  served: (group: string, kk: number, person: string) => `${group} (${kk} KK), wakil: ${person}`,
  lead: "Wakil kelompok",
  edit: "Ubah kelompok",
  make: "Jadikan kelompok",
  joined: (names: string) => `Masuk: ${names}`,
  left: (names: string) => `Keluar: ${names}`,
  receives: (name: string) => `${name} sudah menerima`,
  save: "Simpan",
};

export const support = {
  title: "Pendampingan",
  none: "Belum ada fasilitator, pendamping warga, atau pilar yang ditugasi.",
  begin: "Isi pendampingan",
  renew: "Perbarui pendampingan",
  fasilitator: "Fasilitator",
  fasilitatorNone: "Tidak ada",
  fasilitatorOther: "Bukan pengguna aplikasi, tulis namanya",
  fasilitatorName: "Nama fasilitator",
  fasilitatorNeeded: "Tulis nama fasilitator.",
  visitor: "Dikunjungi oleh",
  visitedBy: (name: string) => `Oleh ${name}`,
  companion: "Pendamping warga",
  companionSwitch: "Didampingi orang lain",
  companionHint: "Yang menemani warga: bukan pemohon, bukan yang dilayani.",
  companionName: "Nama pendamping",
  companionRelation: "Hubungan",
  companionPhone: "Nomor HP/WA",
  companionNeeded: "Tulis nama pendamping.",
  pillars: "Pilar yang ditugasi",
  pillarsHint: "PSM, TKSK, Karang Taruna, LKS, dan pilar lain dari direktori.",
  pillar: (n: number) => `Pilar ${n}`,
  choose: "Pilih",
  person: "Orangnya",
  task: "Tugas",
  from: "Sejak",
  until: "Sampai",
  add: "Tambah pilar",
  remove: (n: number) => `Hapus pilar ${n}`,
  pillarNeeded: (n: number) => `Pilih pilar ${n}.`,
  taskNeeded: (n: number) => `Tulis tugas pilar ${n}.`,
  fromNeeded: (n: number) => `Isi tanggal mulai pilar ${n}.`,
  backward: (n: number) => `Tanggal akhir pilar ${n} mendahului tanggal mulai.`,
  since: (task: string, from: string, until: string | null) =>
    until === null ? `${task}; sejak ${from}` : `${task}; ${from} sampai ${until}`,
  ended: "selesai",
  cleared: "Tidak ada lagi fasilitator, pendamping, atau pilar.",
  others: "Kasus lain",
  othersLabel: (name: string) => `Kasus lain yang ditugaskan kepada ${name}`,
  filtered: (name: string) =>
    `Hanya kasus yang ditugaskan kepada ${name}; kasus peka tidak termasuk.`,
  unfilter: "Tampilkan semua",
  save: "Simpan",
};

export const categoryBeside = {
  factForm: "Meminta data tambahan",
  factNone: "Tidak ada",
  groupKinds: "Boleh melayani kelompok",
};
