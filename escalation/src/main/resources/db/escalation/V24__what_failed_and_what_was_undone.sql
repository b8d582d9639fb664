-- Attempts at a case of a batch that ended in a fault of ours: nothing of the case was changed, and it can be tried again.
create table batch_failed (
  attempt   bigint generated always as identity primary key,
  batch_id  uuid not null,
  place     int not null,
  failed_at timestamptz not null,
  foreign key (batch_id, place) references batch_case
);
create index batch_failed_of on batch_failed (batch_id, place);
