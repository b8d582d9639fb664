-- Whom the council's own sign-in (OpenID Connect) has shown. Known again by issuer and subject, whatever they are called by then; the name under which
-- they are on record is theirs for good and nobody else's.
create table council_person (
  name        text primary key,
  issuer      text not null,
  subject     text not null,
  unique (issuer, subject),
  -- What the provider called them when they last signed in.
  called      text not null,
  -- What their groups made them then, and until when at the latest: no session is longer.
  roles       text[] not null,
  roles_until timestamptz not null,
  first_at    timestamptz not null default clock_timestamp(),
  last_at     timestamptz not null default clock_timestamp()
);
-- Nobody is told apart by capital letters.
create unique index council_person_by_name on council_person (lower(name));

-- Digests of sign-ins that have come back: each is good once. Kept for an hour.
create table council_sign_in_used (
  state bytea primary key,
  at    timestamptz not null default clock_timestamp()
);

-- What somebody had filled in when they were asked to sign in again, sealed under a secret that is not in this database. Kept until they come back, a
-- quarter of an hour at most.
create table kept_form (
  id     uuid primary key,
  name   text not null,
  sealed bytea not null,
  at     timestamptz not null default clock_timestamp()
);
create index kept_form_by_age on kept_form (at);

-- Shown to administrators.
create index audit_of_break_glass on audit_event (at) where kind = 'BREAK_GLASS_USED';
