-- Who may not sign in any more, until somebody restores the account; the record of access keeps who did either, and why.
alter table account_state
  add column suspended_by  text,
  add column suspended_at  timestamptz,
  add column suspended_why text,
  add constraint suspended_by_somebody_for_a_reason
    check (num_nonnulls(suspended_by, suspended_at, suspended_why) in (0, 3)),
  add constraint nobody_suspends_themselves check (suspended_by <> name),
  -- Roles that count as long as the accounts file has those that they stand in for: what is written there counts again.
  add column roles          text[],
  add column replaced_roles text[],
  add constraint roles_replace_others check ((roles is null) = (replaced_roles is null)),
  add constraint roles_are_some check (cardinality(roles) > 0),
  -- Roles that one administrator wants somebody to have, until another has looked.
  add column proposed_roles text[],
  add column proposed_by    text,
  add column proposed_at    timestamptz,
  add column proposed_why   text,
  add constraint proposed_by_somebody_for_a_reason
    check (num_nonnulls(proposed_roles, proposed_by, proposed_at, proposed_why) in (0, 4)),
  add constraint nobody_proposes_for_themselves check (proposed_by <> name);

-- When somebody last signed in.
create index audit_of_sign_in on audit_event (who, at) where kind = 'SIGNED_IN';
