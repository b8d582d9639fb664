-- What became of a referral. Its own row says RAISED for ever; where it stands is the fold of these events.
create table referral_event (
  referral_id uuid not null references referral,
  seq         int not null check (seq > 0),
  kind        text not null,
  at          timestamptz not null,
  by_whom     text not null,
  body        bytea not null,
  -- What can happen once only, as being sealed, or one level being told of one clock.
  once        text,
  primary key (referral_id, seq),
  unique (referral_id, once),
  -- The machine never confirms, transmits or withdraws.
  constraint only_people_decide check (by_whom <> 'system'
    or kind in ('sealed', 'routed', 'raised-again', 'clock-breached', 'withdrawal-lapsed'))
);
create trigger referral_event_is_append_only before update or delete or truncate on referral_event
  for each statement execute function refuse_change();

create function withdrawal_needs_two_people() returns trigger language plpgsql as $$
begin
  if new.by_whom is not distinct from (
      select by_whom from referral_event
      where referral_id = new.referral_id and kind = 'withdrawal-proposed' order by seq desc limit 1)
  or not exists (
      select from referral_event where referral_id = new.referral_id and kind = 'withdrawal-proposed')
  or exists (select from referral where referral_id = new.referral_id and type = 'CSEA')
  or exists (select from referral_event where referral_id = new.referral_id and kind = 'transmitted') then
    raise exception 'a withdrawal needs two people, and is impossible of CSEA and after transmission';
  end if;
  return new;
end $$;
create trigger two_people_withdraw before insert on referral_event
  for each row when (new.kind = 'withdrawn') execute function withdrawal_needs_two_people();

-- The register's view of a referral, and when the machine must look at it next.
create table referral_state (
  referral_id uuid primary key references referral,
  state       text not null,
  since       timestamptz not null,
  events      int not null,
  due_clock   text,
  due_at      timestamptz,
  wake_at     timestamptz,
  check ((due_clock is null) = (due_at is null))
);
create index referrals_due_first on referral_state (due_at) where due_at is not null;
create index referrals_to_wake on referral_state (wake_at) where wake_at is not null;
insert into referral_state (referral_id, state, since, events, wake_at)
  select referral_id, 'RAISED', raised_at, 0, raised_at from referral;

-- Who is to be told that a clock ran out; no row says of what, and each level is told once.
create table referral_call (
  call_id     bigint generated always as identity primary key,
  referral_id uuid not null references referral,
  clock       text not null,
  due_at      timestamptz not null,
  level       text not null,
  created_at  timestamptz not null default clock_timestamp(),
  called_at   timestamptz,
  unique (referral_id, clock, due_at, level)
);
create index calls_to_make on referral_call (call_id) where called_at is null;

-- Words of which the machine is not sure whether they must be referred; one per type and version.
create table referral_candidate (
  comment_id text not null,
  type       text not null check (type in ('TERRORISM', 'HATE_CRIME')),
  version    text not null,
  case_id    uuid not null references cases,
  raised_at  timestamptz not null,
  primary key (comment_id, type, version)
);
create index candidates_of_case on referral_candidate (case_id);
create trigger referral_candidate_is_append_only before update or delete or truncate on referral_candidate
  for each statement execute function refuse_change();

-- Who says that there is no referral: each person once, so that a second voice is a second person.
create table candidate_declined (
  comment_id text not null,
  type       text not null,
  version    text not null,
  by_whom    text not null check (by_whom <> 'system'),
  at         timestamptz not null,
  reason     text not null,
  primary key (comment_id, type, version, by_whom),
  foreign key (comment_id, type, version) references referral_candidate
);
create trigger candidate_declined_is_append_only before update or delete or truncate on candidate_declined
  for each statement execute function refuse_change();
