-- Writes of the API that came with a key of the caller's. No key stands here, only its digest; the answer is sealed
-- under the key itself and a secret, so that only whoever sends the key again has it opened. A day, then it goes.
create table api_write (
  key_hash     bytea primary key,
  caller       text not null,
  fingerprint  bytea not null,
  -- Whoever works on it; a transaction of any other is not committed.
  attempt      uuid not null,
  begun_at     timestamptz not null default clock_timestamp(),
  -- Until then nobody else takes it over.
  in_hand_till timestamptz not null,
  -- Written in the first transaction of the work that wrote anything: from then on it is not done again.
  written_at   timestamptz,
  status       int,
  content_type text,
  answer       bytea,
  answered_at  timestamptz,
  check ((answered_at is null) = (status is null)),
  check ((answer is null) = (content_type is null)),
  check (answer is null or status is not null)
);
create index api_writes_by_age on api_write (begun_at);

-- Systems that the council's file names, and what they want to be told.
create table webhook_subscriber (
  name  text primary key,
  facts text[] not null
);

-- What they are to be told: ids, and no words. Written in the transaction in which it happened.
create table webhook_delivery (
  delivery_id uuid primary key default gen_random_uuid(),
  subscriber  text not null references webhook_subscriber,
  fact        text not null,
  case_id     uuid not null references cases,
  referral_id uuid references referral,
  appeal_id   uuid references appeal,
  state       text,
  happened_at timestamptz not null default clock_timestamp(),
  due_at      timestamptz not null default clock_timestamp(),
  attempts    int not null default 0,
  settled_at  timestamptz,
  outcome     text check (outcome in ('DELIVERED', 'DROPPED', 'GIVEN_UP')),
  check ((settled_at is null) = (outcome is null)),
  check ((referral_id is null) = (state is null))
);
create index webhooks_due on webhook_delivery (due_at) where settled_at is null;
create index webhooks_settled on webhook_delivery (settled_at) where settled_at is not null;

create function tell(the_fact text, the_case uuid, the_referral uuid, the_appeal uuid, the_state text)
returns void language sql as $$
  insert into webhook_delivery (subscriber, fact, case_id, referral_id, appeal_id, state)
  select name, the_fact, the_case, the_referral, the_appeal, the_state
  from webhook_subscriber where the_fact = any (facts)
$$;
create function tell_of_case() returns trigger language plpgsql as $$
begin
  perform tell('case.opened', new.case_id, null, null, null);
  return null;
end $$;
create trigger case_is_told after insert on cases for each row execute function tell_of_case();
create function tell_of_hide() returns trigger language plpgsql as $$
begin
  perform tell('hide.confirmed', new.case_id, null, null, null);
  return null;
end $$;
create trigger hide_is_told after update of outcome on action_intent for each row
  when (new.kind = 'HIDE' and old.outcome is null and new.outcome in ('DONE', 'ALREADY_DONE'))
  execute function tell_of_hide();
create function tell_of_referral() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state = new.state then
    return null;
  end if;
  perform tell('referral.changed', (select case_id from referral where referral_id = new.referral_id),
    new.referral_id, null, new.state);
  return null;
end $$;
create trigger referral_is_told after insert or update of state on referral_state
  for each row execute function tell_of_referral();
create function tell_of_appeal() returns trigger language plpgsql as $$
begin
  perform tell('appeal.decided', (select case_id from appeal where appeal_id = new.appeal_id), null, new.appeal_id, null);
  return null;
end $$;
create trigger appeal_is_told after insert on appeal_decision for each row execute function tell_of_appeal();
