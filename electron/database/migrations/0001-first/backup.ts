// Schema 1 of the room backup.
export const backup = `
create table backups (
  id text primary key,
  name text not null,
  made_at text not null,
  bytes integer not null,
  verified integer not null check (verified in (0, 1)),
  cases integer not null,
  persons integer not null,
  recovery_sheet integer not null,
  elsewhere integer not null check (elsewhere in (0, 1)),
  audit_seq integer not null,
  made_by text not null
) strict;
create index backups_made_at on backups (made_at);
`;
