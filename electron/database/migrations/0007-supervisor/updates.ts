// The server that updates are fetched from when somebody asks. One row at most.
export const updates7 = `
CREATE TABLE update_source (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  address TEXT NOT NULL CHECK (address LIKE 'https:%' AND length(address) <= 400),
  set_at TEXT NOT NULL,
  set_by TEXT NOT NULL
) STRICT;
`;
