// What people tell at the counter of the training office. Everybody in it is made up.
import type { Random } from "../../shared/values/random.ts";

const STORIES: Readonly<Record<string, readonly string[]>> = {
  "KES-01": [
    "KIS tidak aktif saat hendak berobat ke puskesmas. Pekerjaan kepala keluarga buruh harian, penghasilan tidak tetap.",
    "Kartu BPJS PBI dinonaktifkan sejak bulan lalu. Anggota keluarga rutin kontrol darah tinggi.",
  ],
  "KES-02": [
    "Belum memiliki jaminan kesehatan. Anak kedua baru lahir dan belum terdaftar.",
    "Keluarga tidak mampu membayar iuran mandiri, memohon diusulkan PBI.",
  ],
  "KES-03": [
    "Nama di KIS berbeda satu huruf dengan KTP sehingga ditolak di rumah sakit.",
    "Alamat di KIS masih alamat lama.",
  ],
  "KES-04": [
    "Biaya rawat inap di RSUD belum dapat dilunasi.",
    "Memerlukan surat keterangan untuk keringanan biaya operasi.",
  ],
  "PDK-01": [
    "Dana PIP anak kelas lima belum cair sejak tahun lalu.",
    "Anak menerima KIP tetapi sekolah belum mengusulkan pencairan.",
  ],
  "PDK-02": [
    "Memerlukan surat keterangan terdaftar untuk pendaftaran KIP Kuliah.",
    "Memerlukan surat keterangan untuk jalur afirmasi SMP.",
  ],
  "PDK-03": [
    "Anak putus sekolah sejak kelas delapan karena tidak ada biaya.",
    "Anak tidak memiliki seragam dan sepatu untuk masuk sekolah.",
  ],
  "SOS-01": [
    "Bantuan PKH tidak cair dua tahap, komponen anak sekolah belum diperbarui.",
    "Anak sudah lulus SMA, memohon perubahan komponen PKH.",
  ],
  "SOS-02": [
    "Memohon modal usaha warung kecil setelah lulus dari PKH.",
    "Usaha gorengan berhenti karena modal habis untuk berobat.",
  ],
  "SOS-03": [
    "Belum terdaftar dalam data padahal rumah menumpang pada orang tua.",
    "Pekerjaan di data tertulis karyawan, kenyataannya buruh tani.",
  ],
  "SOS-04": [
    "Melaporkan tetangga yang dinilai mampu tetapi masih menerima bantuan.",
    "Keberatan karena dinilai mampu, padahal rumah milik saudara.",
  ],
  "PGN-01": [
    "Kartu KKS hilang sehingga bantuan sembako tidak dapat diambil.",
    "Saldo sembako nol selama tiga bulan.",
  ],
  "ENR-01": [
    "Memohon subsidi listrik 450 VA, rumah baru dipasang meteran.",
    "Tidak dapat membeli LPG 3 kg karena NIK tidak terdaftar.",
  ],
  "PRM-01": [
    "Atap rumah rusak dan bocor, dinding bilik sudah lapuk.",
    "Rumah belum memiliki jamban, memakai jamban tetangga.",
  ],
  "ADM-01": [
    "KK belum diperbarui setelah pindah dari kabupaten lain.",
    "NIK tidak dikenali saat mendaftar bantuan.",
  ],
  "RHB-01": ["Anak diasuh nenek, orang tua bekerja di luar pulau tanpa kabar."],
  "RHB-02": [
    "Memohon kursi roda, kaki kanan diamputasi.",
    "Anak dengan disabilitas pendengaran memerlukan alat bantu dengar.",
  ],
  "RHB-03": [
    "Lansia tinggal sendiri, makan dari pemberian tetangga.",
    "Lansia sakit dan tidak ada yang merawat.",
  ],
  "RHB-06": ["Anggota keluarga dengan gangguan jiwa putus obat sejak dua bulan lalu."],
  "BNC-01": [
    "Rumah terkena longsor, keluarga mengungsi di masjid.",
    "Rumah terbakar sebagian, memerlukan bahan makanan dan selimut.",
  ],
  "HKM-01": ["Pelapor mengalami kekerasan dalam rumah tangga dan memerlukan tempat aman."],
  "LNY-01": [
    "Bertanya cara memeriksa apakah keluarganya terdaftar.",
    "Menyarankan jam layanan dibuka pada hari Sabtu.",
    "Bertanya syarat dan tempat mengurus SKTM.",
  ],
};

/** Categories in the mix of a village office; those of emergencies apart. */
export const EVERYDAY: readonly (readonly [string, number])[] = [
  ["KES-01", 16],
  ["KES-02", 7],
  ["KES-03", 5],
  ["KES-04", 5],
  ["PDK-01", 7],
  ["PDK-02", 6],
  ["PDK-03", 2],
  ["SOS-01", 9],
  ["SOS-02", 3],
  ["SOS-03", 12],
  ["SOS-04", 3],
  ["PGN-01", 9],
  ["ENR-01", 3],
  ["PRM-01", 5],
  ["ADM-01", 8],
  ["RHB-01", 1],
  ["RHB-02", 3],
  ["RHB-03", 3],
  ["HKM-01", 1],
];
export const EMERGENCIES = ["KES-04", "BNC-01", "RHB-06", "RHB-03"] as const;
export const QUESTIONS = ["LNY-01"] as const;

export function storyOf(random: Random, category: string): string {
  return random.pick(STORIES[category] ?? ["Memohon penjelasan dan bantuan pengurusan."]);
}

export const NOTES = {
  perbaikan: [
    "Fotokopi KK buram, mohon dibawa yang terbaru.",
    "KTP pemohon sudah tidak berlaku alamatnya, lampirkan surat domisili.",
    "SKTM belum ditandatangani.",
  ],
  verifikasi: [
    "Sudah dicek ke rumah, keadaan sesuai keterangan.",
    "Dicocokkan dengan data, ada perbedaan alamat.",
    "Ketua RT membenarkan keadaan keluarga.",
  ],
  usul: [
    "Layak dibantu, keadaan sesuai.",
    "Layak diteruskan ke dinas terkait.",
    "Mohon diprioritaskan, ada anggota keluarga sakit.",
  ],
  tangani: [
    "Surat keterangan diterbitkan di kantor desa.",
    "Diselesaikan bersama operator desa.",
    "Dibantu pengurusannya oleh petugas.",
  ],
  selesai: [
    "Bantuan sudah diterima keluarga.",
    "Kartu sudah aktif kembali.",
    "Data sudah diperbarui.",
    "Surat sudah diserahkan kepada pemohon.",
  ],
  langsung: [
    "Sudah dijelaskan cara dan tempat mengurusnya.",
    "Saran dicatat dan disampaikan kepada kepala desa.",
  ],
  tolak: [
    "Tidak memenuhi syarat: penghasilan di atas batas.",
    "Sudah menerima bantuan sejenis tahun ini.",
  ],
  batal: ["Pemohon menarik permohonan.", "Pemohon pindah ke kabupaten lain."],
  buka: ["Bantuan yang dilaporkan diterima ternyata belum cair."],
  sahkan: ["Rujukan darurat disahkan."],
  diterima: [
    "Diterima, diproses sesuai antrean.",
    "Disetujui, keluarga akan dihubungi.",
    "Sudah diaktifkan.",
  ],
  kurang: ["Fotokopi KK terbaru", "Surat keterangan dari sekolah", "Foto rumah tampak dalam"],
  ditolak: ["Kuota tahun ini habis.", "Data tidak padan, mohon diperbaiki dahulu."],
} as const satisfies Record<string, readonly string[]>;
