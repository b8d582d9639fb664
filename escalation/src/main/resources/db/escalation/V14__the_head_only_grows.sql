-- The service must write the head of a chain, and so could set it back: it may only move it to the next entry.
create function refuse_setting_back() returns trigger language plpgsql as $$
begin
  if new.council_id is distinct from old.council_id or new.seq is distinct from old.seq + 1 then
    raise exception 'the head of a chain only moves to the next entry';
  end if;
  return new;
end $$;
create trigger evidence_head_only_grows before update on evidence_head
  for each row execute function refuse_setting_back();
create trigger evidence_head_stays before delete or truncate on evidence_head
  for each statement execute function refuse_change();
