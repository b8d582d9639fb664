-- Who has confirmed to have read the policy for acceptable use, which version of it, and when. A record of staff as that of
-- access is: only ever added to, and kept as long.
create table attestation (
  id      bigint generated always as identity primary key,
  who     text not null,
  version text not null check (length(version) between 1 and 60),
  at      timestamptz not null default clock_timestamp()
);
create index attestation_of_version on attestation (version, who, at);
create trigger attestation_is_append_only before update or delete or truncate on attestation
  for each statement execute function refuse_change();

-- The record of access is searched by day; its rows lie in the order of their time.
create index audit_of_day on audit_event using brin (at);
