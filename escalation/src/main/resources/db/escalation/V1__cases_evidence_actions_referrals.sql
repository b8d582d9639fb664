-- Text that residents wrote is kept as bytes: PostgreSQL's text cannot hold a NUL, and residents can.

-- What was received, once per verdict. Also holds the comments without a case, so that anybody can
-- later raise a referral about one of them.
create table inbox (
  verdict_id   text primary key,
  arrival      bigint generated always as identity unique,
  comment_id   text not null,
  version      text not null,
  council_id   text not null,
  page_id      text not null,
  is_none      boolean not null,
  judgement    bytea not null,
  raw          bytea not null,
  received_at  timestamptz not null,
  recorded_at  timestamptz not null default clock_timestamp()
);
create index inbox_of_comment on inbox (comment_id, arrival);

create table evidence_head (
  council_id text primary key,
  seq        bigint not null,
  hash       bytea not null check (octet_length(hash) = 32)
);

create table evidence (
  council_id  text not null,
  seq         bigint not null check (seq > 0),
  comment_id  text not null,
  version     text not null,
  kind        text not null,
  raw         bytea not null,
  raw_sha256  bytea not null check (octet_length(raw_sha256) = 32),
  canonical   bytea not null,
  captured_at timestamptz not null,
  prev_hash   bytea not null check (octet_length(prev_hash) = 32),
  entry_hash  bytea not null unique check (octet_length(entry_hash) = 32),
  primary key (council_id, seq),
  unique (comment_id, version, kind)
);

-- The list's view of a case; what happened stands in case_event, and this row is its fold.
create table cases (
  case_id     uuid primary key,
  comment_id  text not null unique,
  council_id  text not null,
  page_id     text not null,
  opened_at   timestamptz not null,
  priority    int not null,
  decided     boolean not null,
  events      int not null
);
create index cases_worst_first on cases (priority, opened_at, case_id);
create index cases_newest_first on cases (opened_at desc, case_id desc);
create index cases_undecided on cases (opened_at) where not decided;

create table case_event (
  case_id uuid not null references cases,
  seq     int not null,
  kind    text not null,
  at      timestamptz not null,
  body    bytea not null,
  primary key (case_id, seq)
);

-- evidence_seq is not null: nothing is hidden before its evidence is sealed.
create table action_intent (
  intent_id    uuid primary key,
  seq          bigint generated always as identity unique,
  case_id      uuid not null references cases,
  comment_id   text not null,
  page_id      text not null,
  kind         text not null check (kind in ('HIDE', 'UNHIDE')),
  automatic    boolean not null check (not automatic or kind = 'HIDE'),
  requested_by text not null,
  reason       text not null,
  council_id   text not null,
  evidence_seq bigint not null,
  received_at  timestamptz not null,
  requested_at timestamptz not null,
  state        text not null default 'PENDING' check (state in ('PENDING', 'SENDING', 'UNKNOWN', 'LOOKING', 'SETTLED')),
  attempts     int not null default 0,
  tries        int not null default 0,
  claim        bigint not null default 0,
  not_before   timestamptz not null default clock_timestamp(),
  lease_until  timestamptz,
  outcome      text,
  settled_at   timestamptz,
  check ((state = 'SETTLED') = (outcome is not null)),
  foreign key (council_id, evidence_seq) references evidence (council_id, seq)
);
create unique index one_automatic_hide_per_comment on action_intent (comment_id) where automatic;
create index open_intents on action_intent (comment_id, seq) where state <> 'SETTLED';
create index intents_of_case on action_intent (case_id, seq);

create table referral_counter (
  council_id text primary key,
  last       int not null
);

create table referral (
  referral_id       uuid primary key,
  seq               bigint generated always as identity unique,
  council_reference text not null unique,
  council_id        text not null,
  comment_id        text not null,
  case_id           uuid not null references cases,
  type              text not null check (type in ('HATE_CRIME', 'TERRORISM', 'PREVENT', 'SAFEGUARDING', 'CSEA', 'OTHER_CRIME')),
  state             text not null default 'RAISED' check (state in ('RAISED')),
  raised_by         text not null,
  reason            text not null,
  raised_at         timestamptz not null,
  categories        text[] not null,
  unique (comment_id, type)
);
create index referrals_of_case on referral (case_id);

create table outbox (
  id         bigint generated always as identity primary key,
  topic      text not null,
  key        text not null,
  body       bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  sent_at    timestamptz
);
create index outbox_unsent on outbox (id) where sent_at is null;

create table dead_letter (
  origin      text primary key,
  reason      text not null,
  recorded_at timestamptz not null default clock_timestamp()
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % is refused: the record is append-only', tg_op, tg_table_name;
end $$;

create trigger evidence_is_append_only before update or delete or truncate on evidence
  for each statement execute function refuse_change();
create trigger case_event_is_append_only before update or delete or truncate on case_event
  for each statement execute function refuse_change();
create trigger referral_is_append_only before update or delete or truncate on referral
  for each statement execute function refuse_change();
