-- What somebody answered when they were asked to rest. Theirs alone, and gone after a week.
create table care_mark (
  id   bigint generated always as identity primary key,
  who  text not null,
  at   timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('RESTED', 'WENT_ON'))
);
create index care_mark_of_person on care_mark (who, at);

-- What somebody asked not to be given.
create table care_choice (
  who    text primary key,
  spared text[] not null
);

-- Who read how much today is read off the record of access.
create index audit_of_reader on audit_event (who, at) where kind = 'CASE_READ';
