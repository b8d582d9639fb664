-- Attempts at a case of a batch that ended in a fault of ours: nothing of the case was changed, and it can be tried again.
create table batch_failed (
  attempt   bigint generated always as identity primary key,
  batch_id  uuid not null,
  place     int not null,
  failed_at timestamptz not null,
  foreign key (batch_id, place) references batch_case
);
create index batch_failed_of on batch_failed (batch_id, place);

-- Where somebody undoes what ended a strike, the strike is as it was before: then it can end another time.
alter table strike_end drop constraint strike_end_pkey;
alter table strike_end add column ending bigint generated always as identity primary key;
create index strike_end_of on strike_end (strike_id);

create table strike_restored (
  ending bigint primary key references strike_end,
  by     text not null check (by <> 'system'),
  at     timestamptz not null,
  reason text not null
);
create trigger strike_restored_is_append_only before update or delete or truncate on strike_restored
  for each statement execute function refuse_change();

create function refuse_second_end() returns trigger language plpgsql as $$
begin
  if exists (select from strike_end e where e.strike_id = new.strike_id
      and not exists (select from strike_restored r where r.ending = e.ending)) then
    raise exception 'the strike has ended already' using errcode = 'unique_violation';
  end if;
  return new;
end $$;
create trigger strike_ends_once before insert on strike_end for each row execute function refuse_second_end();

-- Everybody who decided something in a case; whoever restored a strike did.
create or replace function who_took_part(the_case uuid) returns table (person text) language sql stable as $$
  select convert_from(body, 'UTF8')::json ->> 'by'
    from case_event
    where case_id = the_case and kind in
      ('hide-requested', 'unhide-requested', 'deletion-requested', 'reply-requested', 'left-as-is', 'referral-raised')
  union select proposed_by from strike where case_id = the_case
  union select c.by from strike_confirmation c join strike s using (strike_id) where s.case_id = the_case
  union select c.by from strike_second c join strike s using (strike_id) where s.case_id = the_case
  union select c.by from strike_end c join strike s using (strike_id) where s.case_id = the_case
  union select r.by from strike_restored r join strike_end using (ending) join strike s using (strike_id)
    where s.case_id = the_case
$$;
