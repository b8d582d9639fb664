-- Writes of the API that came with a key of the caller's. No key stands here, only its digest; the answer is sealed
-- under the key itself and a secret, so that only whoever sends the key again has it opened. A day, then it goes.
create table api_write (
  key_hash     bytea primary key,
  caller       text not null,
  fingerprint  bytea not null,
  -- Whoever works on it; a transaction of any other is not committed.
  attempt      uuid not null,
  begun_at     timestamptz not null default clock_timestamp(),
  -- Until then nobody else takes it over.
  in_hand_till timestamptz not null,
  -- Written in the first transaction of the work that wrote anything: from then on it is not done again.
  written_at   timestamptz,
  status       int,
  content_type text,
  answer       bytea,
  answered_at  timestamptz,
  check ((answered_at is null) = (status is null)),
  check ((answer is null) = (content_type is null)),
  check (answer is null or status is not null)
);
create index api_writes_by_age on api_write (begun_at);
