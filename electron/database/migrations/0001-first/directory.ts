// Schema 1 of the room directory: destinations of referrals. Rows are public knowledge about offices, not about citizens.
export const directory = `
CREATE TABLE destinations (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 2 AND 30),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pemerintah', 'program', 'kesehatan', 'jaminan', 'pendidikan', 'penegak_hukum', 'usaha_negara', 'mitra', 'filantropi', 'bank', 'forum_csr', 'sumber_dana', 'lainnya')),
  level TEXT NOT NULL CHECK (level IN ('desa', 'kecamatan', 'kabupaten', 'provinsi', 'pusat', 'lateral')),
  addressee TEXT NOT NULL,
  place TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  categories TEXT NOT NULL CHECK (json_valid(categories)),
  who TEXT NOT NULL,
  needs TEXT NOT NULL CHECK (json_valid(needs)),
  partner_kind TEXT CHECK (partner_kind GLOB 'PSKS-[01][0-9]'),
  funds TEXT CHECK (funds IN ('apbn', 'apbd', 'hdn_ugb', 'csr', 'baznas', 'apbdes', 'lainnya')),
  reference TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  edited INTEGER NOT NULL CHECK (edited IN (0, 1)),
  sort INTEGER NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX destinations_offer ON destinations (active, sort);
`;
