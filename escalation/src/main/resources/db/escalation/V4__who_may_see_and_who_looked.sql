-- Where a case waits, which says who may know of it. Nobody sees a case that is not routed yet: the
-- service routes those that were there before, when it starts.
alter table cases add column queues text[] not null default '{UNROUTED}';
create index cases_of_queue on cases using gin (queues);
create index cases_unrouted on cases (case_id) where queues = '{UNROUTED}';

-- Who looked at what, and who tried to come in. Holds no resident's words and no password.
create table audit_event (
  id      bigint generated always as identity primary key,
  at      timestamptz not null default clock_timestamp(),
  who     text not null,
  roles   text[] not null,
  kind    text not null check (kind in ('CASE_READ', 'COMMENT_READ', 'EVIDENCE_EXPORTED', 'SIGNED_IN', 'SIGN_IN_FAILED')),
  subject text not null
);
create trigger audit_event_is_append_only before update or delete or truncate on audit_event
  for each statement execute function refuse_change();
