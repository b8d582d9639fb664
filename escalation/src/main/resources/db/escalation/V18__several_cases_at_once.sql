-- What somebody asked of several cases at once, and what came of each. The cases have no foreign key: a case
-- that does not exist is answered as one that whoever asked may not see.
create table batch (
  batch_id uuid primary key,
  act      text not null check (act in ('HIDE', 'UNHIDE', 'LEAVE', 'ROUTE', 'CLAIM')),
  route    text,
  reason   text not null,
  asked_by text not null,
  asked_at timestamptz not null
);
create index batches_of on batch (asked_by, asked_at desc);

-- seen: how much had happened to the case when whoever asked saw the preview.
create table batch_case (
  batch_id uuid not null references batch,
  place    int not null,
  case_id  uuid not null,
  seen     int not null,
  primary key (batch_id, place),
  unique (batch_id, case_id)
);

-- Written in the transaction in which the case is changed: a case of which it says nothing was not touched.
-- decision: which event of the case it was; -1 for none.
create table batch_done (
  batch_id uuid not null,
  place    int not null,
  done_at  timestamptz not null,
  code     text not null,
  why      text not null,
  decision int not null,
  primary key (batch_id, place),
  foreign key (batch_id, place) references batch_case
);

-- Every attempt; one that succeeded is the last.
create table batch_undone (
  attempt   bigint generated always as identity primary key,
  batch_id  uuid not null,
  place     int not null,
  undone_at timestamptz not null,
  undone_by text not null,
  code      text not null,
  why       text not null,
  foreign key (batch_id, place) references batch_case
);
create unique index batch_undone_once on batch_undone (batch_id, place) where code = 'done';
create index batch_undone_of on batch_undone (batch_id, place, attempt);
