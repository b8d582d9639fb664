-- Comments of an erasure that were to go and have not gone yet: whatever ends the work in between, it is taken up again.
create table erasure_pending (
  request_id uuid not null references erasure_request,
  comment_id text not null,
  primary key (request_id, comment_id)
);

-- Whom a block concerns, beside the record, which is never changed: erased once the block is over and nothing needs it.
create table block_author (
  strike_id   uuid primary key references block,
  author_id   text not null,
  author_name text not null
);
insert into block_author select strike_id, author_id, author_name from block;
alter table block drop column author_id, drop column author_name;
-- A column that is dropped stays in the rows until they are written anew: so they are, and the names are gone from the table.
alter table block alter column step type text using (step || '');

-- Each receiver has its own pace: one that fails is left alone, whoever asks, and the others are not.
alter table webhook_subscriber add column failures int not null default 0;
alter table webhook_subscriber add column rest_until timestamptz not null default '-infinity';
create index webhooks_due_of on webhook_delivery (subscriber, due_at) where settled_at is null;
drop index webhooks_due;

-- A signal that waited and could not be taken in is set aside, and its verdict is not: it is tried again now and then.
alter table signal_received add column failed_at timestamptz;
alter table signal_received add column failure text;
create index signal_set_aside on signal_received (failed_at) where failed_at is not null and taken_at is null;
create index signal_by_age on signal_received (received_at);
