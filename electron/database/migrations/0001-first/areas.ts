// Schema 1 of the room areas: which village a code of another system stands for, once somebody has said so.
export const areas = `
CREATE TABLE area_ties (
  id TEXT PRIMARY KEY NOT NULL,
  system TEXT NOT NULL CHECK (system IN ('bps')),
  -- Edition of the other system's list, such as '2015' or '2020'; the same digits may be another village in another edition.
  edition TEXT NOT NULL,
  code TEXT NOT NULL,
  village_code TEXT NOT NULL CHECK (village_code GLOB '[0-9][0-9].[0-9][0-9].[0-9][0-9].[0-9][0-9][0-9][0-9]'),
  tied_at TEXT NOT NULL,
  tied_by TEXT NOT NULL,
  UNIQUE (system, edition, code)
) STRICT;
`;
