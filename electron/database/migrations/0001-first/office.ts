// Schema 1 of the room office.
export const office = `
create table office (
  id text primary key,
  only_one integer not null default 1 unique check (only_one = 1),
  settings text not null check (json_valid(settings)),
  training integer not null check (training in (0, 1)),
  version integer not null,
  sensitive_public blob not null check (length(sensitive_public) = 32),
  recovery_public blob not null check (length(recovery_public) = 32),
  recovery_sheet integer not null,
  audit_key blob not null check (length(audit_key) = 32),
  audit_epoch integer not null,
  created_at text not null,
  updated_at text not null
) strict;

create table numbering (
  series text primary key,
  last integer not null check (last >= 0)
) strict, without rowid;
`;
