// Indonesian texts of organizations and partners.
import {
  ORGANIZATION_KINDS,
  type OrganizationKind,
} from "../../../shared/directory/organization-codes.ts";

export const directoryOrganizations = {
  kinds: ORGANIZATION_KINDS as Record<OrganizationKind, string>,
  links: {
    label: "Daftar dalam direktori",
    "directory.list": "Tujuan layanan",
    "directory.organizations": "Lembaga dan mitra",
  },
  title: "Lembaga dan mitra",
  subtitle: "PSM, TKSK, LKS, bank, forum CSR, dan lembaga lain yang bekerja bersama kantor ini.",
  command: "Buka lembaga dan mitra",
  add: "Tambah lembaga",
  newTitle: "Lembaga baru",
  search: "Cari nama, wilayah, narahubung, atau nomor SK",
  columns: {
    name: "Nama",
    kind: "Jenis",
    area: "Wilayah kerja",
    contact: "Narahubung",
    services: "Layanan",
    state: "Status",
  },
  gives: (services: number) => `${services} layanan di daftar tujuan`,
  areasHint: "Satu per baris: desa, kecamatan, atau kabupaten.",
  fields: {
    name: "Nama lembaga",
    kind: "Jenis",
    areas: "Wilayah kerja",
    licence: "Nomor SK atau izin",
    legalStatus: "Bentuk lembaga",
    contact: "Narahubung",
    contactTitle: "Jabatan narahubung",
    phone: "Telepon",
    address: "Alamat",
    capacity: "Daya tampung",
    capacityUnit: "Satuan daya tampung (misalnya keluarga per bulan)",
    funds: "Sumber dana",
    email: "Surel",
    website: "Situs",
    description: "Keterangan",
  },
  emptyTitle: "Belum ada lembaga yang cocok",
  emptyBody: "Catat PSM, TKSK, LKS, atau mitra lain supaya narahubungnya mudah ditemukan.",
};
