-- Which dead letters people asked to be sent again, and why. Each is asked for once: the key is what keeps a second click and a
-- second person from doing it again. A record of staff as that of access is: only ever added to, and kept as long. The number
-- of a letter is its place in Kafka; where Kafka was set up anew it begins at 0 again, so origin and time belong to the key.
create table replay_request (
  letter       bigint not null check (letter >= 0),
  origin       text not null check (length(origin) <= 400),
  set_aside_at timestamptz not null,
  who          text not null,
  why          text not null check (length(why) between 1 and 1000),
  at           timestamptz not null default clock_timestamp(),
  primary key (letter, origin, set_aside_at)
);
create trigger replay_request_is_append_only before update or delete or truncate on replay_request
  for each statement execute function refuse_change();
