-- Tokens that a platform replaces as we use them. Sealed with a key that is not in this database;
-- not a record of anything, so it is overwritten.
create table renewed_token (
  name   text primary key,
  sealed bytea not null,
  since  timestamptz not null default clock_timestamp()
);
