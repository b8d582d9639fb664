-- Of a traced comment (docs/traces.md): the step inside of which it was asked for or written, as W3C Trace Context has it.
-- It names a trace and a step, nobody and nothing else.
alter table action_intent
  add column traceparent text,
  add constraint traceparent_is_one check (length(traceparent) = 55);
alter table outbox
  add column traceparent text,
  add constraint traceparent_is_one check (length(traceparent) = 55);
