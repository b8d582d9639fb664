-- What the service's own role may do. A table that is not named here it cannot even read; a test compares, table by table.
do $$
declare
  service text := '${service}';
begin
  -- Instances that start together grant one after the other.
  perform pg_advisory_xact_lock(hashtext('moothall-escalation-grants'));

  if not exists (select from pg_roles where rolname = service) then
    raise exception 'the database role % does not exist (expected: a role with LOGIN that owns nothing, as moothall.escalation.user says)', service;
  end if;
  execute format('revoke all on all tables in schema %I from %I', current_schema(), service);
  execute format('revoke create on schema %I from public', current_schema());
  execute format('revoke create on schema %I from %I', current_schema(), service);
  execute format('grant usage on schema %I to %I', current_schema(), service);

  -- Which version the tables have, so that a start without the owner's password can refuse older ones.
  execute format('grant select on escalation_schema_history to %I', service);

  -- The record: only ever added to.
  execute format('grant select, insert on evidence, automatic_hide, case_event, referral, audit_event, dead_letter, evidence_key_probe to %I', service);
  execute format('grant select, insert on author_key_check, strike, block_terms, strike_confirmation, strike_second, strike_end, strike_restored, block, block_task, block_task_by_hand, block_task_done, appeal, appeal_assignment, appeal_decision, overturned_finding to %I', service);
  execute format('grant select, insert on block_request to %I', service);
  -- What was asked of several cases at once.
  execute format('grant select, insert on batch, batch_case, batch_done, batch_failed, batch_undone to %I', service);
  execute format('grant select, insert on subject_request, subject_review, subject_decision, erasure_request, erasure_kept to %I', service);
  -- That staff have read the policy for acceptable use, kept as the record of access is.
  execute format('grant select, insert on attestation to %I', service);
  -- Which dead letters were asked to be sent again.
  execute format('grant select, insert on replay_request to %I', service);
  -- What people say about themselves; the marks go after a week.
  execute format('grant select, insert, delete on care_mark to %I', service);
  execute format('grant select, insert, update on care_choice to %I', service);
  -- What is the fold of the record, or work in hand.
  execute format('grant select, insert, update on cases, brake, automatic_hides_of_day, action_intent, evidence_head, inbox, outbox, referral_counter, allowance, renewed_token, case_review to %I', service);
  execute format('grant select, insert, update on case_claim, saved_view to %I', service);
  -- Destroying a key is how words are erased.
  execute format('grant select, insert, delete on comment_key to %I', service);
  -- What was to be erased and is not yet; and whom a block concerns, until it is over.
  execute format('grant select, insert, delete on erasure_pending, block_author to %I', service);
  -- What was answered is kept for a day.
  execute format('grant select, insert, update, delete on signal_received to %I', service);
  execute format('grant select, insert, update, delete on api_write to %I', service);
  -- What systems outside are told; settled ones go after a week.
  execute format('grant select, insert, update on webhook_subscriber to %I', service);
  execute format('grant select, insert, update, delete on webhook_delivery to %I', service);
  execute format('grant select, insert on dossier, exhibit, dossier_sending, dossier_sent to %I', service);
  execute format('grant select, insert, update on exhibit_counter to %I', service);
  -- What becomes of referrals: its events, and what is folded from them or in hand.
  execute format('grant select, insert on referral_event, referral_candidate, candidate_declined to %I', service);
  execute format('grant select, insert, update on referral_state, referral_call to %I', service);
  -- How people sign in; the recovery codes of a second factor that is gone go with it.
  execute format('grant select, insert, update on account_state, added_account to %I', service);
  execute format('grant select, insert, update, delete on recovery_code to %I', service);
  execute format('grant select, insert, update on council_person to %I', service);
  execute format('grant select, insert, delete on council_sign_in_used, kept_form to %I', service);
end $$;
