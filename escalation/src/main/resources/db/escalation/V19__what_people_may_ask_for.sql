-- Who wrote a comment, as a keyed hash: by it is found what somebody wrote who asks for it. Null: nobody has looked yet; empty:
-- the platform names nobody, or the words are erased.
alter table inbox add column author_key text check (author_key ~ '^([0-9a-f]{64})?$');
create index inbox_of_author on inbox (author_key) where author_key <> '';
create index inbox_without_author on inbox (arrival) where author_key is null;

-- Somebody asked for what is held about an author. Holds no handle.
create table subject_request (
  request_id uuid primary key,
  seq        bigint generated always as identity unique,
  council_id text not null,
  platform   text not null,
  author_key text not null check (author_key ~ '^[0-9a-f]{64}$'),
  reference  text not null check (btrim(reference) <> ''),
  for_legal  boolean not null,
  asked_by   text not null check (asked_by <> 'system'),
  asked_at   timestamptz not null,
  unique (request_id, asked_by)
);
-- Legal looks first. Once opened, only a person of Legal ends it, so that nothing can be told from its coming and going.
create table subject_review (
  request_id uuid not null references subject_request,
  round      int not null check (round > 0),
  opened_at  timestamptz not null,
  primary key (request_id, round)
);
-- Never by who asked. What Legal saw is kept, so that anything new stops the request again.
create table subject_decision (
  request_id uuid not null,
  round      int not null,
  asked_by   text not null,
  outcome    text not null check (outcome in ('RELEASED', 'REFUSED')),
  by         text not null check (by <> 'system' and by <> asked_by),
  at         timestamptz not null,
  reason     text not null check (btrim(reason) <> ''),
  told       text not null,
  seen       text[] not null,
  primary key (request_id, round),
  foreign key (request_id, round) references subject_review,
  foreign key (request_id, asked_by) references subject_request (request_id, asked_by)
);
create trigger subject_request_is_append_only before update or delete or truncate on subject_request
  for each statement execute function refuse_change();
create trigger subject_review_is_append_only before update or delete or truncate on subject_review
  for each statement execute function refuse_change();
create trigger subject_decision_is_append_only before update or delete or truncate on subject_decision
  for each statement execute function refuse_change();

-- A person erased what an author wrote because the author asked for it; and what stayed, on which ground.
create table erasure_request (
  request_id uuid primary key,
  seq        bigint generated always as identity unique,
  council_id text not null,
  platform   text not null,
  author_key text not null check (author_key ~ '^[0-9a-f]{64}$'),
  reference  text not null check (btrim(reference) <> ''),
  by         text not null check (by <> 'system'),
  at         timestamptz not null,
  reason     text not null check (btrim(reason) <> ''),
  erased     int not null
);
create table erasure_kept (
  request_id uuid not null references erasure_request,
  comment_id text not null,
  ground     text not null,
  primary key (request_id, comment_id)
);
create trigger erasure_request_is_append_only before update or delete or truncate on erasure_request
  for each statement execute function refuse_change();
create trigger erasure_kept_is_append_only before update or delete or truncate on erasure_kept
  for each statement execute function refuse_change();
