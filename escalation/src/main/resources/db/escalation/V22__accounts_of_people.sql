-- What has become of an account since the accounts file named it: its password, its second factor, which sessions are still good.
create table account_state (
  name              text primary key,
  -- A hash that says how it was made; null while the file's counts.
  password          text,
  -- SHA-256 of the hash in the file that it stands in for: another one in the file counts again, so that whoever keeps the file can let somebody in.
  replaces          bytea,
  -- Whether the person chose it; false where only the way of hashing changed.
  chosen            boolean not null default false,
  check ((password is null) = (replaces is null)),
  -- Sessions that began under an earlier number have ended.
  generation        integer not null default 1,
  -- The key of the codes, sealed under a secret that is not in this database; waiting until a first code was typed.
  factor            bytea,
  factor_since      timestamptz,
  factor_waiting    bytea,
  -- The newest step of thirty seconds whose code was taken: no code is taken twice, and none before it.
  last_step         bigint not null default 0,
  -- Who took the second factor away, until its owner has read it.
  taken_away_by     text,
  taken_away_at     timestamptz
);

-- Digests of random texts, each good once.
create table recovery_code (
  name    text not null references account_state,
  digest  bytea not null,
  used_at timestamptz,
  primary key (name, digest)
);
