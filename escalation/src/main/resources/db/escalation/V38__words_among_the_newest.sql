-- Words that very many cases have are looked for among the cases of some days first, the newest. The index has
-- the day beside the words, so that of very many cases with them those of other days are not read.
-- A day of UTC, counted from 1970: the same whatever time zone a session has, which an index needs.
create function day_opened(timestamptz) returns int immutable strict parallel safe language sql
  return floor(extract(epoch from $1) / 86400)::int;
create index cases_by_words_and_day on cases using gin (words, (array[day_opened(opened_at)]));
drop index cases_by_words;
