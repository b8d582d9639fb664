-- A person may have the author of a comment blocked, or the block ended; the machine still only hides (the check on "automatic" stands).
alter table action_intent drop constraint action_intent_kind_check;
alter table action_intent add constraint action_intent_kind_check
  check (kind in ('HIDE', 'UNHIDE', 'DELETE', 'REPLY', 'BLOCK', 'UNBLOCK'));
alter table action_intent add constraint only_people_block check (kind not in ('BLOCK', 'UNBLOCK') or requested_by <> 'system');

-- What a request is about. Requests about different things neither wait for each other nor overtake each other.
alter table action_intent add column concern text generated always as (
  case when kind = 'REPLY' then 'REPLY' when kind in ('BLOCK', 'UNBLOCK') then 'AUTHOR' else 'SIGHT' end) stored;

-- Which request is about which block (the strike that it follows from): each of its ends is asked for once.
create table block_request (
  intent_id uuid primary key references action_intent,
  strike_id uuid not null,
  kind      text not null check (kind in ('BLOCK', 'UNBLOCK')),
  unique (strike_id, kind)
);
create trigger block_request_is_append_only before update or delete or truncate on block_request
  for each statement execute function refuse_change();
