-- Who has taken a case to work on it, and until when. One row a case: two people cannot both have it.
-- Not a record of anything (that is case_event), so it is overwritten; one that is over stays until then.
create table case_claim (
  case_id uuid primary key references cases,
  holder  text not null,
  since   timestamptz not null,
  until   timestamptz not null check (until > since)
);
create index claims_of_holder on case_claim (holder);

-- By when a person must have looked; what is decided has no such time and keeps when it was opened.
-- The durations are those that the service has as defaults; what changes later is computed there.
alter table cases add column due timestamptz;
update cases set due = case when decided then opened_at else opened_at + (array[interval '15 minutes',
  interval '1 hour', interval '4 hours', interval '1 day', interval '3 days'])[greatest(1, least(5, priority))] end;
alter table cases alter column due set not null;

-- What the list is searched and filtered by. listed is the version of the way in which labels and words
-- were made; the service makes those again that an earlier version made, or none.
alter table cases add column labels text[] not null default '{}';
alter table cases add column words tsvector;
alter table cases add column listed int not null default 0;
create index cases_to_list on cases (case_id) where listed = 0;

drop index cases_worst_first;
drop index cases_undecided;
create index cases_in_order on cases (decided, priority, due, opened_at, case_id);
create index cases_restricted_in_order on cases (decided, priority, due, opened_at, case_id)
  where not queues @> '{ORDINARY}';
create index cases_undecided on cases (opened_at) where not decided;
create index cases_by_label on cases using gin (labels);
create index cases_by_words on cases using gin (words);

-- Filters of the list that somebody gave a name; one without filters was removed.
create table saved_view (
  owner text not null,
  name  text not null,
  query text not null,
  primary key (owner, name)
);
