// Schema 1 of the room accounts.
export const accounts = `
create table accounts (
  id text primary key,
  username text not null unique,
  name text not null,
  roles text not null check (json_valid(roles)),
  public_key blob not null check (length(public_key) = 32),
  holds_sensitive integer not null check (holds_sensitive in (0, 1)),
  must_change integer not null check (must_change in (0, 1)),
  disabled_at text,
  last_sign_in_at text,
  legal_basis text not null,
  purpose text not null,
  source text not null,
  created_at text not null,
  created_by text not null,
  updated_at text not null
) strict;
`;
