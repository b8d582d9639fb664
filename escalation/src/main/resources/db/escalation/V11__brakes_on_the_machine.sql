-- What stops the machine's hides: a person's switch, a spent quota, a breaker. An empty page id: all pages.
-- The row is the record: how it began is never changed, and how it ended is written once.
create table brake (
  brake_id   uuid primary key,
  seq        bigint generated always as identity unique,
  kind       text not null check (kind in ('SWITCH', 'QUOTA', 'BREAKER')),
  page_id    text not null,
  pulled_by  text not null,
  reason     text not null,
  pulled_at  timestamptz not null default clock_timestamp(),
  until      timestamptz,
  ended_by   text,
  end_reason text,
  ended_at   timestamptz,
  -- A breaker waits for a person, however long; the others end by themselves.
  check ((kind = 'BREAKER') = (until is null)),
  check ((kind = 'SWITCH') = (pulled_by <> 'system')),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)),
  check (kind <> 'BREAKER' or ended_by is distinct from 'system')
);
create unique index one_open_brake on brake (kind, page_id) where ended_at is null;
create index breakers_of_page on brake (page_id, ended_at) where kind = 'BREAKER';

create function refuse_change_but_the_end() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null
    or (old.brake_id, old.seq, old.kind, old.page_id, old.pulled_by, old.reason, old.pulled_at, old.until)
      is distinct from (new.brake_id, new.seq, new.kind, new.page_id, new.pulled_by, new.reason, new.pulled_at, new.until)
  then
    raise exception 'update on brake is refused: only how it ended is added, once';
  end if;
  return new;
end $$;
create trigger brake_only_ends before update on brake for each row execute function refuse_change_but_the_end();
create trigger brake_is_kept before delete or truncate on brake for each statement execute function refuse_change();

-- The machine's hides that were let through to a platform, once each.
create table automatic_hide (
  intent_id uuid primary key references action_intent,
  page_id   text not null,
  at        timestamptz not null default clock_timestamp()
);
create index automatic_hides_of_page on automatic_hide (page_id, at);
create trigger automatic_hide_is_append_only before update or delete or truncate on automatic_hide
  for each statement execute function refuse_change();

-- How many they were on a day of the council's. An empty page id: on all pages. Whoever counts holds the row.
create table automatic_hides_of_day (
  day     date not null,
  page_id text not null,
  hides   int not null default 0,
  primary key (page_id, day)
);
