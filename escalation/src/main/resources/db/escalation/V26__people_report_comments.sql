-- A person may have a comment reported to its platform; the machine still only hides (the check on "automatic" stands).
alter table action_intent drop constraint action_intent_kind_check;
alter table action_intent add constraint action_intent_kind_check
  check (kind in ('HIDE', 'UNHIDE', 'DELETE', 'REPLY', 'BLOCK', 'UNBLOCK', 'REPORT'));
alter table action_intent add constraint only_people_report check (kind <> 'REPORT' or requested_by <> 'system');

-- What it is reported for; what the platform is told stands in "reason".
alter table action_intent add column report_ground text;
alter table action_intent add constraint report_has_a_ground check ((kind = 'REPORT') = (report_ground is not null));

-- A report neither waits for what is wanted of the comment nor overtakes it.
alter table action_intent alter column concern set expression as (
  case when kind in ('REPLY', 'REPORT') then kind when kind in ('BLOCK', 'UNBLOCK') then 'AUTHOR' else 'SIGHT' end);

-- Whoever had a comment reported took part in its case, and decides no appeal about it: beside those who took part in other ways.
alter function who_took_part(uuid) rename to who_took_part_without_reporting;
create function who_took_part(the_case uuid) returns table (person text) language sql stable as $$
  select person from who_took_part_without_reporting(the_case)
  union select convert_from(body, 'UTF8')::json ->> 'by'
    from case_event where case_id = the_case and kind in ('report-requested', 'reported-there')
$$;
