-- Makes ${cases} cases of the one that the service itself has taken in, which is
-- website:town-news:template. Skewed as a council's would be: nine of ten are decided, few pages and rules
-- have most of them, one of a hundred is restricted, words follow a power law. For measuring; what is
-- sealed here is no chain, and what a case of it says about itself is what the first one says.
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '64MB';

create function pg_temp.share(i bigint, salt bigint) returns float8 immutable language sql as
  $$ select (hashint8extended(i, salt) & 1048575) / 1048576.0 $$;

create temp table made as
select i, 'website' || (array['', '', '-b', '-c', '-d'])[1 + floor(5 * pg_temp.share(i, 1))] as platform,
  'page-' || floor(40 * power(pg_temp.share(i, 2), 3)) as page,
  'CATEGORY_' || floor(60 * power(pg_temp.share(i, 3), 2)) as category,
  'rule-' || floor(1000 * power(pg_temp.share(i, 4), 3)) as rule,
  'resident ' || floor(${cases} / 4.0 * power(pg_temp.share(i, 5), 2)) as author,
  1 + floor(5 * pow(pg_temp.share(i, 6), 0.5))::int as priority,
  pg_temp.share(i, 7) < 0.9 as decided,
  case when pg_temp.share(i, 8) < 0.99 then '{ORDINARY}'::text[]
    else array[(array['TERRORISM', 'SAFEGUARDING', 'LEGAL', 'HR'])[1 + floor(4 * pg_temp.share(i, 9))]] end as queues,
  timestamptz '2026-11-02 09:15:00+00' - pg_temp.share(i, 10) * interval '365 days' as opened_at
from generate_series(1, ${cases}) i;

insert into cases (case_id, comment_id, council_id, page_id, opened_at, priority, decided, events, queues, due, labels,
  words, listed)
select md5('case' || i)::uuid, platform || ':' || page || ':m-' || i, t.council_id, page, m.opened_at, m.priority, m.decided,
  t.events, m.queues,
  case when m.decided then m.opened_at else m.opened_at + m.priority * m.priority * interval '1 hour' end,
  array['author:' || platform || ':' || author, 'category:' || category, 'page:' || page, 'platform:' || platform,
    'rule:' || rule],
  case when m.queues = '{ORDINARY}' then (
    select to_tsvector('simple', string_agg('word' || floor(20000 * power(pg_temp.share(i * 16 + k, 11), 4)), ' '))
    from generate_series(1, 10) k) end,
  t.listed
from made m, cases t where t.comment_id = 'website:town-news:template';

insert into case_event (case_id, seq, kind, at, body)
select md5('case' || i)::uuid, e.seq, e.kind, m.opened_at,
  convert_to(replace(convert_from(e.body, 'UTF8'), 'website:town-news:template', platform || ':' || page || ':m-' || i), 'UTF8')
from made m, case_event e join cases t using (case_id) where t.comment_id = 'website:town-news:template';

insert into inbox (verdict_id, comment_id, version, council_id, page_id, is_none, judgement, raw, received_at)
select 'm-' || i, platform || ':' || page || ':m-' || i, t.version, t.council_id, page, t.is_none,
  convert_to(replace(convert_from(t.judgement, 'UTF8'), 'website:town-news:template', platform || ':' || page || ':m-' || i),
    'UTF8'), t.raw, m.opened_at
from made m, inbox t where t.comment_id = 'website:town-news:template';

insert into evidence (council_id, seq, comment_id, version, kind, raw, raw_sha256, canonical, captured_at, prev_hash,
  entry_hash)
select t.council_id, t.seq + i, platform || ':' || page || ':m-' || i, t.version, t.kind, t.raw, t.raw_sha256, t.canonical,
  m.opened_at, t.entry_hash, sha256(int8send(i))
from made m, evidence t where t.comment_id = 'website:town-news:template';

drop table made;
set session_replication_role = origin;
