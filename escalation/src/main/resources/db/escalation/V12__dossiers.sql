-- Which kinds there are is the program's business; before, every new one needed a migration.
alter table audit_event drop constraint if exists audit_event_kind_check;
alter table audit_event add constraint audit_event_kind_check check (kind ~ '^[A-Z_]{3,40}$');
-- The custody log of a dossier asks who looked at one case.
create index audit_of_subject on audit_event (split_part(subject, ' ', 1), id);
create index audit_of_exports on audit_event (at) where kind = 'EVIDENCE_EXPORTED';

-- What was handed over. Made again from the facts and the sealed entries, a dossier has the same
-- bytes; so only their digest is kept.
create table dossier (
  referral_id    uuid not null references referral,
  content_sha256 bytea not null check (octet_length(content_sha256) = 32),
  pack_sha256    bytea not null check (octet_length(pack_sha256) = 32),
  facts          bytea not null,
  entries        bigint[] not null,
  made_by        text not null,
  made_at        timestamptz not null,
  place          bigint generated always as identity unique,
  primary key (referral_id, content_sha256),
  unique (referral_id, pack_sha256)
);
create trigger dossier_is_append_only before update or delete or truncate on dossier
  for each statement execute function refuse_change();

create table exhibit_counter (
  person text primary key,
  last   int not null
);

-- A person's marks: numbered without a gap over all their statements, and never given twice.
create table exhibit (
  person       text not null,
  number       int not null check (number > 0),
  council_id   text not null,
  evidence_seq bigint not null,
  primary key (person, number),
  unique (person, council_id, evidence_seq),
  foreign key (council_id, evidence_seq) references evidence (council_id, seq)
);
create trigger exhibit_is_append_only before update or delete or truncate on exhibit
  for each statement execute function refuse_change();

-- Each time that a person had a dossier sent. The row stands before anything leaves, so that what became of it
-- is asked for, and not guessed, after a crash.
create table dossier_sending (
  sending_id  uuid primary key,
  referral_id uuid not null,
  pack_sha256 bytea not null,
  channel     text not null check (channel in ('EMAIL', 'FILE_DROP')),
  recipient   text not null,
  by_whom     text not null check (by_whom <> 'system'),
  asked_at    timestamptz not null,
  place       bigint generated always as identity unique,
  foreign key (referral_id, pack_sha256) references dossier (referral_id, pack_sha256)
);
create index sendings_of_referral on dossier_sending (referral_id, place);
create trigger dossier_sending_is_append_only before update or delete or truncate on dossier_sending
  for each statement execute function refuse_change();

create table dossier_sent (
  sending_id uuid primary key references dossier_sending,
  at         timestamptz not null,
  outcome    text not null check (outcome in ('SENT', 'REFUSED', 'UNKNOWN')),
  receipt    text not null
);
create trigger dossier_sent_is_append_only before update or delete or truncate on dossier_sent
  for each statement execute function refuse_change();
