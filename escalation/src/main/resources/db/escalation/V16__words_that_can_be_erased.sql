-- Sealed under the secret evidence-key. Deleting a row is the one way to make sealed words unreadable.
create table comment_key (
  key_id     bigint generated always as identity primary key,
  comment_id text not null unique,
  sealed     bytea not null,
  made_at    timestamptz not null default clock_timestamp()
);
create function refuse_another_key() returns trigger language plpgsql as $$
begin
  raise exception 'the key of a comment is made or destroyed, never changed';
end $$;
create trigger comment_key_never_changes before update or truncate on comment_key
  for each statement execute function refuse_another_key();

-- Tells the secret with which this database was begun from any other.
create table evidence_key_probe (
  one    boolean primary key default true check (one),
  sealed bytea not null
);

-- Null: raw stands there as it arrived (before this version, and entries that hold no resident's words).
alter table evidence add column key_id bigint;

-- When words without a case are due; null where a case says so, or nothing is left.
alter table inbox add column words_due timestamptz;
alter table inbox add column words_erased_at timestamptz;
update inbox set words_due = received_at + interval '30 days';
create index inbox_words_due on inbox (words_due) where words_due is not null;

-- When to look whether the words of a case are due.
create table case_review (
  case_id uuid primary key references cases,
  look_at timestamptz not null
);
create index case_review_due on case_review (look_at);
insert into case_review (case_id, look_at) select case_id, opened_at from cases;
create function review_later() returns trigger language plpgsql as $$
begin
  insert into case_review (case_id, look_at) values (new.case_id, new.opened_at + interval '30 days');
  return null;
end $$;
create trigger case_is_reviewed after insert on cases for each row execute function review_later();
