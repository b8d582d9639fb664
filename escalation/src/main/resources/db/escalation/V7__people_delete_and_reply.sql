-- A person may have a comment deleted or answered; the machine still only hides (the check on "automatic" stands).
alter table action_intent drop constraint action_intent_kind_check;
alter table action_intent add constraint action_intent_kind_check check (kind in ('HIDE', 'UNHIDE', 'DELETE', 'REPLY'));
alter table action_intent add column reply text;
alter table action_intent add constraint reply_has_words check ((kind = 'REPLY') = (reply is not null));

-- With a comment a platform may take away what answers it; empty for what was received before this version.
alter table inbox add column parent_comment_id text;
create index inbox_of_parent on inbox (parent_comment_id) where parent_comment_id is not null;
