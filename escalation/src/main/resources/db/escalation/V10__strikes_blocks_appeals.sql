-- What follows for authors, and how it is put right. No handle stands in these tables but in "block", which a person needs to
-- find the author on the platform; elsewhere an author is a keyed hash.

-- By it we notice that the key of the hashes was replaced: old strikes would no longer be found.
create table author_key_check (
  only_row    boolean primary key default true check (only_row),
  fingerprint bytea not null
);

create table strike (
  strike_id   uuid primary key,
  seq         bigint generated always as identity unique,
  council_id  text not null,
  platform    text not null,
  author_key  text not null check (author_key ~ '^[0-9a-f]{64}$'),
  case_id     uuid not null references cases,
  attempt     int not null check (attempt > 0),
  category    text not null check (category in ('PROFANITY', 'STAFF_NAMED', 'POLITICAL_CAMPAIGN', 'ABUSE_USER', 'DISCRIMINATORY',
    'ABUSE_STAFF', 'HARASSMENT', 'THREAT_VIOLENCE', 'THREAT_STAFF', 'HATE_INCITEMENT', 'HATE_RACE', 'HATE_RELIGION',
    'HATE_DISABILITY', 'HATE_SEXUAL_ORIENTATION', 'HATE_TRANSGENDER', 'HATE_OTHER')),
  step        text not null check (step in ('NOTE', 'WARNING', 'TEMPORARY_BLOCK', 'LONG_BLOCK', 'PLATFORM_REPORT')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  reason      text not null,
  unique (case_id, attempt),
  unique (strike_id, proposed_by, step)
);
create index strikes_of_author on strike (council_id, author_key, seq);

create table block_terms (
  strike_id       uuid primary key references strike,
  days            int not null check (days between 1 and 365),
  review_days     int not null check (review_days between 1 and days),
  proportionality text not null check (btrim(proportionality) <> ''),
  alternatives    text not null check (btrim(alternatives) <> ''),
  member          boolean not null,
  pre_election    boolean not null,
  clearance       text not null,
  check (not (member and pre_election) or btrim(clearance) <> '')
);

-- Never by the machine, and never by who proposed it. A long block does not count from here.
create table strike_confirmation (
  strike_id   uuid primary key,
  proposed_by text not null,
  step        text not null,
  by          text not null check (by <> 'system' and by <> proposed_by),
  at          timestamptz not null,
  reason      text not null,
  until       timestamptz check (until > at),
  check ((step = 'LONG_BLOCK') = (until is null)),
  foreign key (strike_id, proposed_by, step) references strike (strike_id, proposed_by, step),
  unique (strike_id, proposed_by, by, step)
);

create table strike_second (
  strike_id    uuid primary key,
  proposed_by  text not null,
  confirmed_by text not null,
  step         text not null check (step = 'LONG_BLOCK'),
  by           text not null check (by <> 'system' and by <> proposed_by and by <> confirmed_by),
  at           timestamptz not null,
  reason       text not null,
  until        timestamptz not null check (until > at),
  foreign key (strike_id, proposed_by, confirmed_by, step) references strike_confirmation (strike_id, proposed_by, by, step)
);

create table strike_end (
  strike_id uuid primary key references strike,
  how       text not null check (how in ('DECLINED', 'UNHIDDEN', 'OVERTURNED', 'RESTRICTED', 'LIFTED')),
  by        text not null,
  at        timestamptz not null,
  reason    text not null,
  check (by <> 'system' or how in ('UNHIDDEN', 'RESTRICTED'))
);

-- A block that counts, with what a person needs to find the author there.
create table block (
  strike_id    uuid primary key references strike_confirmation,
  seconded     uuid references strike_second check (seconded = strike_id),
  step         text not null check (step in ('TEMPORARY_BLOCK', 'LONG_BLOCK')),
  author_id    text not null,
  author_name  text not null,
  council_id   text not null,
  evidence_seq bigint not null,
  starts_at    timestamptz not null,
  review_at    timestamptz not null,
  ends_at      timestamptz not null check (ends_at > starts_at),
  check ((step = 'LONG_BLOCK') = (seconded is not null)),
  check (review_at > starts_at and review_at <= ends_at),
  foreign key (council_id, evidence_seq) references evidence (council_id, seq)
);
create index blocks_by_end on block (ends_at);

-- What a person does on the platform, where it cannot be asked, and when a block is looked at again.
create table block_task (
  strike_id  uuid not null references block,
  kind       text not null check (kind in ('BLOCK', 'UNBLOCK', 'REVIEW')),
  due_at     timestamptz not null,
  by_machine boolean not null default false, -- the platform itself was asked
  made_at    timestamptz not null default clock_timestamp(),
  primary key (strike_id, kind)
);
-- The platform was asked and could not: it falls to a person after all.
create table block_task_by_hand (
  strike_id uuid not null,
  kind      text not null,
  at        timestamptz not null default clock_timestamp(),
  primary key (strike_id, kind),
  foreign key (strike_id, kind) references block_task (strike_id, kind)
);
create table block_task_done (
  strike_id uuid not null,
  kind      text not null,
  by        text not null check (by <> 'system'),
  at        timestamptz not null,
  note      text not null,
  primary key (strike_id, kind),
  foreign key (strike_id, kind) references block_task (strike_id, kind)
);

-- One for a comment: after it come the complaints procedure and the Ombudsman.
create table appeal (
  appeal_id   uuid primary key,
  seq         bigint generated always as identity unique,
  council_id  text not null,
  case_id     uuid not null unique references cases,
  statement   text not null,
  channel     text not null check (channel in ('EMAIL', 'TELEPHONE', 'LETTER', 'IN_PERSON', 'FORM', 'COMMENT')),
  in_welsh    boolean not null,
  received_at timestamptz not null,
  due_at      timestamptz not null check (due_at > received_at),
  comment     uuid references cases,
  logged_by   text not null check (logged_by <> 'system'),
  logged_at   timestamptz not null,
  check ((channel = 'COMMENT') = (comment is not null))
);
create table appeal_assignment (
  seq       bigint generated always as identity primary key,
  appeal_id uuid not null references appeal,
  assignee  text not null check (assignee <> 'system'),
  by        text not null,
  at        timestamptz not null
);
create index assignments_of_appeal on appeal_assignment (appeal_id, seq);
create table appeal_decision (
  appeal_id uuid primary key references appeal,
  outcome   text not null check (outcome in ('UPHELD', 'OVERTURNED', 'PARTLY')),
  reason    text not null,
  by        text not null check (by <> 'system'),
  at        timestamptz not null
);

-- Everybody who decided something in a case. What is stored of an event is ASCII.
create function who_took_part(the_case uuid) returns table (person text) language sql stable as $$
  select convert_from(body, 'UTF8')::json ->> 'by'
    from case_event
    where case_id = the_case and kind in
      ('hide-requested', 'unhide-requested', 'deletion-requested', 'reply-requested', 'left-as-is', 'referral-raised')
  union select proposed_by from strike where case_id = the_case
  union select c.by from strike_confirmation c join strike s using (strike_id) where s.case_id = the_case
  union select c.by from strike_second c join strike s using (strike_id) where s.case_id = the_case
  union select c.by from strike_end c join strike s using (strike_id) where s.case_id = the_case
$$;

create function refuse_who_took_part() returns trigger language plpgsql as $$
declare who text := case tg_table_name when 'appeal_decision' then to_jsonb(new) ->> 'by' else to_jsonb(new) ->> 'assignee' end;
begin
  if exists (select from appeal a, who_took_part(a.case_id) p where a.appeal_id = new.appeal_id and p.person = who) then
    raise exception 'an appeal is decided by somebody who took no part in the case' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger appeal_goes_to_somebody_else before insert on appeal_assignment
  for each row execute function refuse_who_took_part();
create trigger appeal_is_decided_by_somebody_else before insert on appeal_decision
  for each row execute function refuse_who_took_part();

-- How often people found a rule wrong: once a case and rule.
create table overturned_finding (
  case_id        uuid not null references cases,
  rule_id        text not null,
  category       text not null,
  policy_version text not null,
  how            text not null check (how in ('UNHIDDEN', 'APPEAL')),
  at             timestamptz not null,
  primary key (case_id, rule_id)
);

create trigger strike_is_append_only before update or delete or truncate on strike
  for each statement execute function refuse_change();
create trigger block_terms_is_append_only before update or delete or truncate on block_terms
  for each statement execute function refuse_change();
create trigger strike_confirmation_is_append_only before update or delete or truncate on strike_confirmation
  for each statement execute function refuse_change();
create trigger strike_second_is_append_only before update or delete or truncate on strike_second
  for each statement execute function refuse_change();
create trigger strike_end_is_append_only before update or delete or truncate on strike_end
  for each statement execute function refuse_change();
create trigger block_is_append_only before update or delete or truncate on block
  for each statement execute function refuse_change();
create trigger block_task_is_append_only before update or delete or truncate on block_task
  for each statement execute function refuse_change();
create trigger block_task_by_hand_is_append_only before update or delete or truncate on block_task_by_hand
  for each statement execute function refuse_change();
create trigger block_task_done_is_append_only before update or delete or truncate on block_task_done
  for each statement execute function refuse_change();
create trigger appeal_is_append_only before update or delete or truncate on appeal
  for each statement execute function refuse_change();
create trigger appeal_assignment_is_append_only before update or delete or truncate on appeal_assignment
  for each statement execute function refuse_change();
create trigger appeal_decision_is_append_only before update or delete or truncate on appeal_decision
  for each statement execute function refuse_change();
create trigger overturned_finding_is_append_only before update or delete or truncate on overturned_finding
  for each statement execute function refuse_change();

-- Opening the page of an author is recorded too.
alter table audit_event drop constraint audit_event_kind_check;
alter table audit_event add constraint audit_event_kind_check check (kind ~ '^[A-Z_]{3,40}$');
