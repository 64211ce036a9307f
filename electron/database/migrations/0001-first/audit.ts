// Schema 1 of the room audit. Rows hold ids and field names, never values.
export const audit = `
create table audit (
  seq integer primary key,
  at text not null,
  actor text,
  roles text not null,
  call text not null,
  outcome text not null check (outcome in ('berhasil', 'ditolak', 'gagal')),
  reason text,
  ids text not null check (json_valid(ids)),
  fields text not null check (json_valid(fields)),
  count integer,
  epoch integer not null,
  hash blob not null check (length(hash) = 32),
  mac blob not null check (length(mac) = 32)
) strict;
create trigger audit_no_update before update on audit begin select raise(abort, 'audit rows are never changed'); end;
create trigger audit_no_delete before delete on audit begin select raise(abort, 'audit rows are never deleted'); end;
`;
