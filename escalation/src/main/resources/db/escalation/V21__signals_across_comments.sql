-- What moderation sees only in several comments together amends a verdict. Each signal once, whatever is delivered again; one that comes before
-- the verdict on its comment waits. Holds ids of comments, categories and the policy's own sentences: no words, nobody's name.
create table signal_received (
  signal_id   text primary key,
  comment_id  text not null,
  body        bytea not null,
  received_at timestamptz not null default clock_timestamp(),
  taken_at    timestamptz
);
create index signal_waiting on signal_received (comment_id) where taken_at is null;
