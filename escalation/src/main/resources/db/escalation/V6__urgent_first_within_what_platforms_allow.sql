-- 0 for what a person wants shown again, else the priority of the case: the smaller goes first.
alter table action_intent add column urgency int not null default 5;
update action_intent i set urgency = case i.kind when 'UNHIDE' then 0 else c.priority end
  from cases c where c.case_id = i.case_id;
-- Whether a person was told that it waits for the platform's allowance to be renewed.
alter table action_intent add column told boolean not null default false;
create index intents_by_urgency on action_intent (urgency, seq) where state <> 'SETTLED';

-- What we have asked for within the platform's present window. An empty page id: all its pages together.
create table allowance (
  platform    text not null,
  page_id     text not null,
  window_ends timestamptz not null,
  spent       int not null,
  exhausted   boolean not null,
  primary key (platform, page_id)
);
