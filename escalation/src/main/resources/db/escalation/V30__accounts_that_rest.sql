-- Who may not sign in any more, until somebody restores the account; the record of access keeps who did either, and why.
alter table account_state
  add column suspended_by  text,
  add column suspended_at  timestamptz,
  add column suspended_why text,
  add constraint suspended_by_somebody_for_a_reason
    check (num_nonnulls(suspended_by, suspended_at, suspended_why) in (0, 3)),
  add constraint nobody_suspends_themselves check (suspended_by <> name);

-- When somebody last signed in.
create index audit_of_sign_in on audit_event (who, at) where kind = 'SIGNED_IN';
