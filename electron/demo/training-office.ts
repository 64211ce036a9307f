// The training office: a complete first run with plain, fictitious values. Also the empty office in which the CLI checks a single file.
import type { FirstRun } from "../../shared/office/contract.ts";

export function trainingOffice(password: string): FirstRun {
  return {
    office: {
      name: "Puskesos Sukamaju (latihan)",
      level: "desa",
      dataset: "DTSEN",
      terms: { village: "Desa", hamlet: "Dusun", deliberation: "musdes", head: "Kepala Desa" },
      areaCode: "32.04.05.2001",
      timeZone: "WIB",
      letterhead: {
        above: ["PEMERINTAH KABUPATEN BANDUNG", "KECAMATAN CILEUNYI"],
        name: "DESA SUKAMAJU (LATIHAN)",
        below: "PUSKESOS SUKAMAJU",
        address: "Jalan Raya Sukamaju Nomor 1",
        contact: "",
        place: "Sukamaju",
        emblem: null,
      },
      signers: [
        {
          id: "kades",
          name: "Asep Sunandar",
          position: "Kepala Desa Sukamaju",
          onBehalfOf: "",
          rank: "",
          nip: null,
          active: true,
        },
      ],
      paperSize: "A4",
      letterPattern: "{klas}/{seq}/{unit}/{bulan_romawi}/{tahun}",
      letterClass: "400.9",
      letterUnit: "Ds.SKM",
      worksAlone: false,
      recordsVisits: true,
      remindsDaily: true,
      proposalDay: 25,
      lockMinutes: 15,
    },
    account: { username: "admin", name: "Bambang Setiawan", password },
  };
}
