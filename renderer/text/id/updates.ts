// Indonesian texts of the room updates.
import type { UpdatesError } from "../../../shared/updates/errors.ts";
import type { Install } from "../../../shared/updates/header.ts";
import type { ErrorWords } from "../words.ts";

export const updates = {
  title: "Pembaruan",
  subtitle: "Versi baru dari flash disk atau server. Isi kantor tidak ikut berganti.",
  here: "Program ini",
  version: "Versi",
  installed: "Cara dipasang",
  installs: {
    nsis: "Pemasang Windows",
    appimage: "AppImage",
    deb: "Paket deb",
    dmg: "Gambar disk macOS",
    folder: "Folder tanpa pemasang",
  } satisfies Record<Install, string>,
  bring: "Ambil versi baru",
  bringBody:
    "Setiap pembaruan diperiksa dahulu: tanda tangannya, seluruh isinya, dan apakah dibuat untuk komputer ini.",
  fromFile: "Pilih berkas pembaruan",
  fromServer: "Ambil dari server",
  taking: "Memeriksa pembaruan",
  fetching: "Mengambil pembaruan",
  noKeysTitle: "Program ini tidak dapat memeriksa pembaruan",
  noKeys:
    "Program ini dibuat tanpa kunci pemeriksa. Pasang versi baru dengan pemasangnya, setelah membuat cadangan.",
  folderTitle: "Program ini berjalan dari folder",
  folder:
    "Tidak ada pemasangan yang dapat diganti. Ganti folder programnya, setelah membuat cadangan.",
  trainingTitle: "Mode latihan",
  training: "Pembaruan dipasang dari kantor sungguhan, karena cadangannya harus dibuat dahulu.",
  ready: (version: string) => `Versi ${version} siap dipasang`,
  releasedOn: "Diterbitkan",
  size: "Ukuran",
  notes: "Yang baru",
  installBody:
    "Cadangan dibuat dan diperiksa dahulu. Lalu Loket ditutup dan versi baru dipasang. Bila gagal, versi yang sekarang tetap terpasang.",
  installSaved:
    "Cadangan dibuat dan diperiksa dahulu. Lalu pemasang yang sudah diperiksa disimpan di folder Unduhan; pemilik komputer membukanya.",
  install: "Cadangkan dan pasang",
  discard: "Buang",
  backingUp: "Membuat cadangan sebelum pembaruan",
  ends: "Loket ditutup sebentar untuk memasang versi baru.",
  saved: (name: string) =>
    `Pemasang ${name} sudah diperiksa dan disimpan di folder Unduhan. Tutup Loket, lalu buka pemasang itu.`,
  server: "Server pembaruan",
  serverBody:
    "Kosong: Loket tidak pernah memakai jaringan. Bila diisi, jaringan hanya dipakai ketika tombol Ambil dari server ditekan; tidak ada data kantor yang dikirim.",
  serverLabel: "Alamat server (https)",
  serverNone: "Tidak ada",
  serverChange: "Ubah",
  serverSave: "Simpan alamat",
  serverSaved: "Alamat server disimpan.",
  serverCleared: "Alamat server dihapus. Loket tidak memakai jaringan.",
  cancel: "Batal",
  errors: {
    pembaruan_rusak:
      "Berkas ini bukan pembaruan Loket, atau isinya terpotong atau berubah. Program dan data tidak diubah. Salin lagi berkasnya dari sumbernya.",
    pembaruan_tidak_dikenal:
      "Pembaruan ini tidak ditandatangani oleh penerbit Loket. Program dan data tidak diubah. Jangan memakai berkas ini.",
    pembaruan_komputer_lain:
      "Pembaruan ini untuk jenis komputer atau cara pemasangan lain. Program tidak diubah. Ambil berkas yang sesuai.",
    pembaruan_tidak_lebih_baru:
      "Berkas ini tidak lebih baru daripada program yang terpasang. Tidak ada yang perlu diperbarui.",
    pembaruan_tanpa_kunci:
      "Program ini dibuat tanpa kunci pemeriksa, sehingga keaslian pembaruan tidak dapat dipastikan. Pasang versi baru dengan pemasangnya.",
    pembaruan_bukan_pemasangan:
      "Program ini berjalan dari folder, bukan dari pemasangan. Tidak ada yang diubah. Ganti folder programnya sendiri.",
    pembaruan_mode_latihan:
      "Ini mode latihan. Buka kantor sungguhan untuk memasang pembaruan, karena cadangannya dibuat dahulu.",
    pembaruan_perlu_cadangan:
      "Belum ada cadangan yang baru saja dibuat dan diperiksa. Program tidak diubah. Buat cadangan, lalu pasang lagi.",
    pembaruan_tidak_ada:
      "Tidak ada pembaruan untuk komputer ini. Program tidak diubah. Coba lagi di lain hari.",
    pembaruan_alamat_salah:
      "Alamat server harus dimulai dengan https dan tidak memuat nama pengguna. Alamat lama tetap dipakai.",
    pembaruan_tidak_terjangkau:
      "Server pembaruan tidak menjawab sebagaimana mestinya. Yang sudah terambil disimpan dan dilanjutkan nanti. Periksa jaringan, atau pakai berkas dari flash disk.",
    pembaruan_gagal_dipasang:
      "Versi baru tidak dapat dipasang. Versi yang sekarang masih terpasang dan data tidak diubah. Periksa ruang disk, lalu coba lagi.",
  } satisfies ErrorWords<UpdatesError>,
};

/** What the audit log calls them. */
export const updatesCalls = {
  "updates.setSource": "Mengubah server pembaruan",
  "updates.take": "Memeriksa berkas pembaruan",
  "updates.fetch": "Mengambil pembaruan dari server",
  "updates.install": "Memasang pembaruan program",
  "updates.discard": "Membuang pembaruan",
};
