// Letterhead (kop surat) and signers: office settings that every paper prints (must-haves 43; field notes 7).
import * as z from "zod";

const Line = z.string().trim().max(120);

/** Lines of the kop, top to bottom; emblem is a data URL of a PNG or JPEG, at most 300 kB. */
export const Letterhead = z.object({
  government: Line, // PEMERINTAH KABUPATEN ...
  district: Line.default(""), // KECAMATAN ... (empty at kabupaten level)
  office: Line, // DESA ... / DINAS SOSIAL ... (largest)
  address: z.string().trim().max(200).default(""),
  contact: z.string().trim().max(160).default(""), // telephone, e-mail
  emblem: z
    .string()
    .max(400_000)
    .regex(/^data:image\/(png|jpeg);base64,/)
    .nullable()
    .default(null),
});
export type Letterhead = z.infer<typeof Letterhead>;

export const Signer = z.object({
  id: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(120),
  title: z.string().trim().min(1).max(120), // Kepala Desa Sukamaju
  rank: z.string().trim().max(80).default(""), // pangkat
  nip: z.string().trim().max(30).default(""), // empty for a Kades
  active: z.boolean().default(true),
});
export type Signer = z.infer<typeof Signer>;
