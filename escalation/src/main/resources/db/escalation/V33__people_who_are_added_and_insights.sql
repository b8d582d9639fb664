-- People who are added in the console, beside those whom the accounts file names: one administrator proposes it, another agrees, and the account
-- is there once the person has shown what each of the two was shown once, and chosen a password.
create table added_account (
  place       bigint generated always as identity primary key,
  name        text not null,
  roles       text[] not null check (cardinality(roles) > 0),
  why         text not null,
  proposed_by text not null,
  proposed_at timestamptz not null default clock_timestamp(),
  -- Digests, with the name, of what each of the two passes on: neither alone can sit down as the person.
  first_code  bytea not null,
  agreed_by   text,
  agreed_at   timestamptz,
  second_code bytea,
  good_until  timestamptz,
  constraint agreed_to_whole check (num_nonnulls(agreed_by, agreed_at, second_code, good_until) in (0, 4)),
  constraint agreed_to_by_another check (agreed_by <> proposed_by),
  joined_at   timestamptz,
  constraint joined_once_agreed_to check (joined_at is null or agreed_by is not null),
  -- Declined, withdrawn, or displaced by the accounts file.
  ended_by    text,
  ended_at    timestamptz,
  constraint ended_by_somebody check ((ended_by is null) = (ended_at is null))
);

-- One of a name at a time, and never one beside another that differs in capital letters only.
create unique index added_account_of_name on added_account (lower(name)) where ended_by is null;

-- Whether a name was ever anybody's: the record has it, and it is given to nobody else.
create index audit_of_name on audit_event (lower(who));

-- For the insights: what was found nothing in, decisions of people, and who read how much, by day.
create index inbox_without_case on inbox (recorded_at, page_id) where is_none;
create index case_event_of_decisions on case_event (at)
  where kind in ('hide-requested', 'unhide-requested', 'deletion-requested', 'left-as-is');
create index audit_of_reading on audit_event (at) include (who, subject) where kind = 'CASE_READ';
