-- For the live view: what arrived within the last minutes, and the newest hides, without reading what came before.
create index inbox_by_time on inbox (recorded_at);
create index hides_done on action_intent (settled_at desc) where kind = 'HIDE' and outcome = 'DONE';
