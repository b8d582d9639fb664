-- What answers a comment, in the order of its arrival: a few of them are found without sorting all.
create index inbox_of_answers on inbox (parent_comment_id, arrival) where parent_comment_id is not null;
drop index inbox_of_parent;
