-- Why a letter is not sent and never will be; the others must not wait behind it.
alter table outbox add column set_aside text;
drop index outbox_unsent;
create index outbox_unsent on outbox (id) where sent_at is null and set_aside is null;
