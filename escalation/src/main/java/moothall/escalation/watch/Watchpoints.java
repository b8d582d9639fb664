package moothall.escalation.watch;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import moothall.escalation.watch.Condition.Above;
import moothall.escalation.watch.Condition.AllAbove;
import moothall.escalation.watch.Condition.Below;
import moothall.escalation.watch.Condition.Fewer;
import moothall.escalation.watch.Condition.Grew;
import moothall.escalation.watch.Condition.Silent;
import moothall.escalation.watch.Condition.Slow;
import moothall.escalation.watch.Condition.Spent;

/** All that calls a person. Bounds are those of the alerts in deploy/monitoring. */
public final class Watchpoints {

  private static final Map<String, String> ANY = Map.of();
  private static final List<String> OVERALL = List.of();
  private static final List<String> BY_PAGE = List.of("page");
  private static final List<String> BY_INSTANCE = List.of("job", "instance");

  /** The order is that in which somebody would look. */
  public static final List<Watchpoint> ALL =
      List.of(
          urgent(
              "ServiceAway", "service-away", new Silent(), (who, _) -> who + " does not answer."),
          urgent(
              "CommentsWaitForAVerdict",
              "comments-wait-for-a-verdict",
              new Above(
                  "moothall_partition_oldest_undecided_seconds", ANY, 60, List.of("partition")),
              (it, value) ->
                  "Partition "
                      + it
                      + ": a comment has waited "
                      + Quantity.of(value)
                      + " for its verdict."),
          urgent(
              "BacklogUnknown",
              "backlog-unknown",
              new AllAbove("moothall_backlog_measured_seconds", 60, OVERALL),
              (_, value) -> "The backlog has not been measured for " + Quantity.of(value) + "."),
          urgent(
              "VerdictsAreSlow",
              "verdicts-are-slow",
              new Slow("moothall_ingest_to_verdict_seconds", 10),
              (_, value) -> "One in twenty verdicts takes " + Quantity.of(value) + " or longer."),
          urgent(
              "VerdictsNotTakenIn",
              "verdicts-not-taken-in",
              new Above("moothall_verdict_lag_seconds", ANY, 60, OVERALL),
              (_, value) ->
                  "Escalation takes in no verdicts, or those of comments that came "
                      + Quantity.of(value)
                      + " ago."),
          urgent(
              "PageHasGap",
              "page-has-a-gap",
              new AllAbove("moothall_page_overdue_seconds", 1200, BY_PAGE),
              (page, value) ->
                  "Page "
                      + page
                      + " was to be read completely "
                      + Quantity.of(value)
                      + " ago, and has not been."),
          urgent(
              "PageWaits",
              "comments-wait-for-a-verdict",
              new Above("moothall_page_oldest_waiting_seconds", ANY, 300, BY_PAGE),
              (page, value) ->
                  "Page "
                      + page
                      + ": a comment has had neither verdict nor dead letter for "
                      + Quantity.of(value)
                      + "."),
          urgent(
              "EvidenceNotVouchedFor",
              "evidence-not-vouched-for",
              new Above("moothall_checkpoints_refused", ANY, 0, OVERALL),
              (_, value) ->
                  "The evidence of "
                      + Quantity.number(value)
                      + " council(s) is not what was sealed."),
          urgent(
              "PartNotWell",
              "part-not-well",
              new Below(
                  "moothall_health",
                  Map.of(
                      "part", "(?!pages$|disk$|evidence-checkpoints$|stream-threads$|moothall-).*"),
                  1,
                  List.of("job", "instance", "part")),
              (it, _) -> it + " is not well."),
          urgent(
              "StreamThreadsDie",
              "stream-threads-die",
              new Grew("moothall_stream_threads_replaced_total", ANY, BY_INSTANCE),
              (who, value) ->
                  Quantity.number(value) + " threads of the stream died (" + who + ")."),
          urgent(
              "StreamThreadsMissing",
              "stream-threads-die",
              new Fewer("moothall_stream_threads", "moothall_stream_threads_wanted"),
              (who, value) ->
                  Quantity.number(value)
                      + " threads of the stream are alive, fewer than wanted ("
                      + who
                      + ")."),
          urgent(
              "DiskFillsUp",
              "disk-fills-up",
              new Below("moothall_disk_free_bytes", ANY, 2e9, BY_INSTANCE),
              (who, value) ->
                  "The disk is nearly full: " + Quantity.bytes(value) + " left (" + who + ")."),
          later(
              "OutboxGrows",
              "outbox-grows",
              new Above("moothall_outbox_depth", ANY, 500, OVERALL),
              (_, value) -> Quantity.number(value) + " facts for other systems are not sent."),
          urgent(
              "SignInBroken",
              "sign-in-broken",
              new Above("moothall_page_sign_in_broken", ANY, 0, List.of("page", "job")),
              (it, _) -> "The platform refuses us: " + it + "."),
          urgent(
              "SecretMissing",
              "sign-in-broken",
              new Above("moothall_page_secret_missing", ANY, 0, List.of("page", "job")),
              (it, value) -> Quantity.number(value) + " secret(s) are missing: " + it + "."),
          later(
              "TokenUnused",
              "token-unused",
              new Above("moothall_token_age_seconds", ANY, 60 * 86_400, List.of("account")),
              (account, value) ->
                  "The token of " + account + " was last renewed " + Quantity.of(value) + " ago."),
          later(
              "AllowanceNearlySpent",
              "allowance-nearly-spent",
              new Spent("moothall_allowance_spent", "moothall_allowance_units", 0.9),
              (it, value) ->
                  "Nine tenths of what the platform allows are spent: "
                      + it
                      + ", "
                      + Quantity.number(value)
                      + " units."),
          later(
              "ReadingAllowanceNearlySpent",
              "allowance-nearly-spent",
              new Spent(
                  "moothall_reading_allowance_taken", "moothall_reading_allowance_units", 0.9),
              (it, value) ->
                  "Nine tenths of what the platform lets us read today are taken: "
                      + it.replaceFirst(", $", "")
                      + ", "
                      + Quantity.number(value)
                      + " units."),
          later(
              "DeadLetters",
              "dead-letters",
              new Grew("moothall_dead_letters_total", ANY, List.of("job", "reason")),
              (it, value) -> Quantity.number(value) + " records were set aside: " + it + "."),
          later(
              "WebhookGivenUp",
              "webhook-given-up",
              new Grew("moothall_webhook_deliveries_total", Map.of("outcome", "GIVEN_UP"), OVERALL),
              (_, value) ->
                  Quantity.number(value) + " times a system outside was not told within a day."),
          later(
              "DetectorFails",
              "detector-fails",
              new Grew("moothall_detector_failures_total", ANY, List.of("detector")),
              (detector, value) ->
                  "Detector "
                      + detector
                      + " failed "
                      + Quantity.number(value)
                      + " times; those comments went to people."),
          urgent(
              "HidesFail",
              "hides-fail",
              new Grew(
                  "moothall_hides_total",
                  Map.of("outcome", "AUTH_BROKEN|FORBIDDEN|REJECTED|UNCONFIRMED|GAVE_UP"),
                  List.of("outcome")),
              (outcome, value) ->
                  Quantity.number(value)
                      + " hides ended without the comment being hidden: "
                      + outcome
                      + "."),
          urgent(
              "HidesWait",
              "hides-fail",
              new Above(
                  "moothall_actions_waiting_oldest_seconds", Map.of("kind", "HIDE"), 120, OVERALL),
              (_, value) -> "A hide has waited " + Quantity.of(value) + "."),
          urgent(
              "WorstCasesWait",
              "worst-cases-wait",
              new Above(
                  "moothall_cases_open_oldest_seconds", Map.of("priority", "1"), 900, OVERALL),
              (_, value) ->
                  "A case of the first priority has waited "
                      + Quantity.of(value)
                      + " for a person."),
          later(
              "OnePersonReadsTooMuch",
              "one-person-reads-too-much",
              new Above("moothall_exposure_most_by_one", ANY, 150, OVERALL),
              (_, value) ->
                  "Somebody has opened " + Quantity.number(value) + " cases within eight hours."),
          urgent(
              "ReferralClockRanOut",
              "referral-clock-ran-out",
              new Grew("moothall_referral_clock_breaches_total", ANY, List.of("clock", "level")),
              (it, _) -> "The clock of a referral ran out: " + it + "."),
          later(
              "PolicyReviewOverdue",
              "policy-review-overdue",
              new Above("moothall_policy_review_overdue_seconds", ANY, 0, List.of("pack")),
              (pack, value) ->
                  "The pack " + pack + " was to be reviewed " + Quantity.of(value) + " ago."),
          urgent(
              "BreakGlassUsed",
              "break-glass-used",
              new Grew("moothall_sign_ins_total", Map.of("outcome", "break-glass"), OVERALL),
              (_, value) ->
                  Quantity.number(value)
                      + " times somebody signed in by a password past the council's own sign-in."),
          later(
              "MachineStopped",
              "machine-stopped",
              new Above("moothall_brakes_open", ANY, 0, List.of("kind")),
              (kind, _) -> "The machine's hides are stopped (" + kind + "); people decide."));

  private Watchpoints() {}

  private static Watchpoint urgent(
      String alert, String runbook, Condition condition, BiFunction<String, Double, String> says) {
    return new Watchpoint("Moothall" + alert, true, runbook, condition, says);
  }

  private static Watchpoint later(
      String alert, String runbook, Condition condition, BiFunction<String, Double, String> says) {
    return new Watchpoint("Moothall" + alert, false, runbook, condition, says);
  }
}
