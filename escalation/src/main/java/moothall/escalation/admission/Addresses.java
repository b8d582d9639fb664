package moothall.escalation.admission;

import static java.util.Map.entry;
import static moothall.escalation.access.Permission.ADD_SCREENSHOT;
import static moothall.escalation.access.Permission.ANSWER_CONCERNS;
import static moothall.escalation.access.Permission.APPROVE_WITHDRAWAL;
import static moothall.escalation.access.Permission.ASK_SUBJECT_ACCESS;
import static moothall.escalation.access.Permission.CONFIRM_STRIKE;
import static moothall.escalation.access.Permission.COPY_COMMENTS;
import static moothall.escalation.access.Permission.DECIDE;
import static moothall.escalation.access.Permission.DECIDE_APPEAL;
import static moothall.escalation.access.Permission.DELETE;
import static moothall.escalation.access.Permission.ERASE_ON_REQUEST;
import static moothall.escalation.access.Permission.EXPORT_DOSSIER;
import static moothall.escalation.access.Permission.EXPORT_EVIDENCE;
import static moothall.escalation.access.Permission.EXPORT_SUBJECT_ACCESS;
import static moothall.escalation.access.Permission.KEEP_ACCOUNTS;
import static moothall.escalation.access.Permission.LEGAL_HOLD;
import static moothall.escalation.access.Permission.LOG_APPEAL;
import static moothall.escalation.access.Permission.NOTE;
import static moothall.escalation.access.Permission.PROPOSE_STRIKE;
import static moothall.escalation.access.Permission.RAISE_CONCERN;
import static moothall.escalation.access.Permission.RAISE_REFERRAL;
import static moothall.escalation.access.Permission.READ_AUDIT;
import static moothall.escalation.access.Permission.READ_CASES;
import static moothall.escalation.access.Permission.READ_COUNTS;
import static moothall.escalation.access.Permission.READ_TRANSPARENCY;
import static moothall.escalation.access.Permission.REPLAY_LETTERS;
import static moothall.escalation.access.Permission.REPLY;
import static moothall.escalation.access.Permission.REPORT;
import static moothall.escalation.access.Permission.REVIEW_REFERRALS;
import static moothall.escalation.access.Permission.REVIEW_SUBJECT_ACCESS;
import static moothall.escalation.access.Permission.STOP_HIDES;
import static moothall.escalation.access.Permission.TAKE_OVER;
import static moothall.escalation.access.Permission.TRANSMIT_REFERRALS;
import static moothall.escalation.access.Permission.VERIFY_EVIDENCE;
import static moothall.escalation.access.Scope.ACCOUNTS_ACT;
import static moothall.escalation.access.Scope.ACCOUNTS_READ;
import static moothall.escalation.access.Scope.AUDIT_READ;
import static moothall.escalation.access.Scope.CASES_ACT;
import static moothall.escalation.access.Scope.CASES_READ;
import static moothall.escalation.access.Scope.CONDUCT_ACT;
import static moothall.escalation.access.Scope.CONDUCT_READ;
import static moothall.escalation.access.Scope.EVIDENCE_READ;
import static moothall.escalation.access.Scope.OPERATIONS_ACT;
import static moothall.escalation.access.Scope.OPERATIONS_READ;
import static moothall.escalation.access.Scope.REFERRALS_ACT;
import static moothall.escalation.access.Scope.REFERRALS_RAISE;
import static moothall.escalation.access.Scope.REFERRALS_READ;
import static moothall.escalation.access.Scope.SUBJECTS_ACT;
import static moothall.escalation.access.Scope.SUBJECTS_READ;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Scope;

/**
 * Every address of the service with what it needs. An address that is not listed is refused to
 * everybody, and the build fails until it is listed here and in docs/access.md; one of the API also
 * until it has a scope.
 */
public final class Addresses {

  private static final Map<String, Need> NEEDS =
      Map.ofEntries(
          // The console.
          open("GET /login"),
          open("POST /login"),
          open("POST /logout"),
          entry("GET /logout", new Need.Unobtainable()),
          open("GET /webjars/govuk-frontend.min.css"),
          open("GET /login/code"),
          open("POST /login/code"),
          open("GET /login/council"),
          open("GET /login/council/done"),
          open("GET /login/council/sign-out"),
          own("GET /login/council/again"),
          open("POST /language"),
          open("GET /join"),
          open("POST /join"),
          open("GET /accessibility"),
          own("GET /account/session"),
          own("POST /account/session/stay"),
          own("GET /account"),
          own("POST /account/proof"),
          own("POST /account/password"),
          own("POST /account/told"),
          own("POST /account/attestation"),
          own("GET /account/second-factor"),
          own("POST /account/second-factor"),
          own("POST /account/second-factor/begin"),
          needs("GET /people", KEEP_ACCOUNTS),
          needs("POST /people", KEEP_ACCOUNTS),
          needs("POST /people/{name}/joining/agree", KEEP_ACCOUNTS),
          needs("POST /people/{name}/joining/withdraw", KEEP_ACCOUNTS),
          needs("POST /people/{name}/second-factor/take-away", KEEP_ACCOUNTS),
          needs("POST /people/{name}/sessions/end", KEEP_ACCOUNTS),
          needs("POST /people/{name}/suspend", KEEP_ACCOUNTS),
          needs("POST /people/{name}/restore", KEEP_ACCOUNTS),
          needs("POST /people/{name}/roles", KEEP_ACCOUNTS),
          needs("POST /people/{name}/roles/confirm", KEEP_ACCOUNTS),
          needs("POST /people/{name}/roles/decline", KEEP_ACCOUNTS),
          needs("GET /", READ_CASES),
          needs("GET /cases", READ_CASES),
          needs("GET /cases/{caseId}", READ_CASES),
          needs("GET /cases/{caseId}/conversation", READ_CASES),
          needs("POST /cases/{caseId}/hide", DECIDE),
          needs("POST /cases/{caseId}/unhide", DECIDE),
          needs("POST /cases/{caseId}/leave", DECIDE),
          needs("POST /cases/{caseId}/delete", DELETE),
          needs("POST /cases/{caseId}/reply", REPLY),
          needs("POST /cases/{caseId}/report", REPORT),
          needs("POST /cases/{caseId}/reported", REPORT),
          needs("POST /cases/{caseId}/referrals", RAISE_REFERRAL),
          needs("POST /cases/{caseId}/hold", LEGAL_HOLD),
          needs("POST /cases/{caseId}/hold/lift", LEGAL_HOLD),
          needs("GET /views", READ_CASES),
          needs("POST /views", READ_CASES),
          needs("POST /views/drop", READ_CASES),
          needs("POST /next", DECIDE),
          needs("POST /next/anyway", DECIDE),
          needs("POST /cases/{caseId}/revealed", READ_CASES),
          needs("GET /wellbeing", READ_CASES),
          needs("POST /wellbeing/rest", READ_CASES),
          needs("POST /wellbeing/spare", READ_CASES),
          needs("POST /wellbeing/pictures", READ_CASES),
          needs("POST /cases/{caseId}/claim", DECIDE),
          needs("POST /cases/{caseId}/release", DECIDE),
          needs("POST /cases/{caseId}/take-over", TAKE_OVER),
          needs("POST /cases/{caseId}/notes", NOTE),
          needs("POST /cases/{caseId}/screenshots", ADD_SCREENSHOT),
          needs("GET /cases/{caseId}/screenshots/{entry}", READ_CASES),
          needs("POST /cases/{caseId}/reopen", DECIDE),
          needs("POST /cases/{caseId}/route", DECIDE),
          needs("POST /cases/{caseId}/concerns", RAISE_CONCERN),
          needs("POST /cases/{caseId}/concerns/answer", ANSWER_CONCERNS),
          needs("POST /cases/{caseId}/decline-referral", REVIEW_REFERRALS),
          needs("POST /cases/{caseId}/undo", DECIDE),
          needs("POST /batches/preview", DECIDE),
          needs("POST /batches", DECIDE),
          needs("GET /batches", READ_CASES),
          needs("GET /batches/{batchId}", READ_CASES),
          needs("POST /batches/{batchId}/go-on", DECIDE),
          needs("POST /batches/{batchId}/undo", DECIDE),
          needs("GET /referrals", READ_CASES),
          needs("GET /referrals/{referralId}/dossier", EXPORT_DOSSIER),
          needs("GET /referrals/{referralId}/dossier-preview", EXPORT_DOSSIER),
          needs("GET /referrals/{referralId}/dossiers", EXPORT_DOSSIER),
          needs("GET /referrals/{referralId}/dossiers/{sha256}", EXPORT_DOSSIER),
          needs("POST /referrals/{referralId}/dossiers/{sha256}/sendings", EXPORT_DOSSIER),
          needs("GET /live", READ_CASES),
          needs("GET /live/rows", READ_CASES),
          needs("GET /live/stream", READ_CASES),
          needs("POST /live/referrals", RAISE_REFERRAL),
          needs("POST /live/hide", DECIDE),
          needs("POST /live/reply", REPLY),
          needs("GET /referrals/{referralId}", READ_CASES),
          // Which of its forms one may send is decided with the referral in hand.
          needs("POST /referrals/{referralId}/{form}", READ_CASES),
          needs("GET /cases/{caseId}/conduct", READ_CASES),
          needs("POST /cases/{caseId}/strikes", PROPOSE_STRIKE),
          needs("POST /cases/{caseId}/appeals", LOG_APPEAL),
          needs("GET /strikes", READ_CASES),
          needs("POST /strikes/{strikeId}", PROPOSE_STRIKE),
          needs("GET /authors/{authorKey}", READ_CASES),
          needs("GET /appeals", READ_CASES),
          needs("GET /appeals/{appealId}", READ_CASES),
          needs("POST /appeals/{appealId}", DECIDE_APPEAL),
          needs("GET /copy", COPY_COMMENTS),
          needs("POST /copy", COPY_COMMENTS),
          needs("GET /subject-access", ASK_SUBJECT_ACCESS),
          needs("POST /subject-access", ASK_SUBJECT_ACCESS),
          needs("GET /subject-access/{requestId}/export", EXPORT_SUBJECT_ACCESS),
          needs("GET /erasure", ERASE_ON_REQUEST),
          needs("POST /erasure", ERASE_ON_REQUEST),
          needs("POST /erasure/preview", ERASE_ON_REQUEST),
          needs("GET /transparency", READ_TRANSPARENCY),
          needs("GET /transparency/csv", READ_TRANSPARENCY),
          needs("GET /insights", READ_COUNTS),
          needs("GET /insights/csv", READ_COUNTS),
          needs("GET /policy", READ_COUNTS),
          needs("GET /policy/{pack}", READ_COUNTS),
          needs("GET /policy/rule/{rule}", READ_COUNTS),
          needs("GET /legal-reviews", REVIEW_SUBJECT_ACCESS),
          needs("POST /legal-reviews/{requestId}", REVIEW_SUBJECT_ACCESS),
          needs("GET /operations", READ_COUNTS),
          needs("GET /operations/now", READ_COUNTS),
          needs("GET /operations/runbooks/{name}", READ_COUNTS),
          needs("GET /operations/dead-letters", READ_COUNTS),
          needs("POST /operations/dead-letters/preview", REPLAY_LETTERS),
          needs("POST /operations/dead-letters", REPLAY_LETTERS),
          needs("GET /pages", READ_COUNTS),
          needs("GET /audit", READ_AUDIT),
          needs("POST /audit/verify", VERIFY_EVIDENCE),
          needs("GET /brakes", READ_COUNTS),
          needs("POST /brakes", STOP_HIDES),
          needs("POST /brakes/{brakeId}/end", STOP_HIDES),
          // The API.
          open("GET /api/openapi.json"),
          within("GET /api/people", KEEP_ACCOUNTS, ACCOUNTS_READ),
          within("POST /api/people/{name}/suspend", KEEP_ACCOUNTS, ACCOUNTS_ACT),
          within("POST /api/people/{name}/restore", KEEP_ACCOUNTS, ACCOUNTS_ACT),
          within("GET /api/cases", READ_CASES, CASES_READ),
          within("GET /api/cases/{caseId}", READ_CASES, CASES_READ),
          within("GET /api/cases/{caseId}/conversation", READ_CASES, CASES_READ),
          within("POST /api/cases/{caseId}/hide", DECIDE, CASES_ACT),
          within("POST /api/cases/{caseId}/unhide", DECIDE, CASES_ACT),
          within("POST /api/cases/{caseId}/leave", DECIDE, CASES_ACT),
          within("POST /api/cases/{caseId}/delete", DELETE, CASES_ACT),
          within("POST /api/cases/{caseId}/reply", REPLY, CASES_ACT),
          within("POST /api/cases/{caseId}/report", REPORT, CASES_ACT),
          within("POST /api/cases/{caseId}/reported", REPORT, CASES_ACT),
          within("POST /api/cases/{caseId}/hold", LEGAL_HOLD, CASES_ACT),
          within("POST /api/cases/{caseId}/hold/lift", LEGAL_HOLD, CASES_ACT),
          within("GET /api/views", READ_CASES, CASES_READ),
          within("POST /api/views", READ_CASES, CASES_ACT),
          within("POST /api/views/drop", READ_CASES, CASES_ACT),
          within("POST /api/cases/next", DECIDE, CASES_ACT),
          within("POST /api/cases/{caseId}/claim", DECIDE, CASES_ACT),
          within("POST /api/cases/{caseId}/release", DECIDE, CASES_ACT),
          within("POST /api/cases/{caseId}/take-over", TAKE_OVER, CASES_ACT),
          within("POST /api/cases/{caseId}/notes", NOTE, CASES_ACT),
          within("GET /api/cases/{caseId}/screenshots", READ_CASES, CASES_READ),
          within("POST /api/cases/{caseId}/screenshots", ADD_SCREENSHOT, CASES_ACT),
          within("GET /api/cases/{caseId}/screenshots/{entry}", READ_CASES, EVIDENCE_READ),
          within("POST /api/cases/{caseId}/reopen", DECIDE, CASES_ACT),
          within("POST /api/cases/{caseId}/route", DECIDE, CASES_ACT),
          within("POST /api/cases/{caseId}/undo", DECIDE, CASES_ACT),
          within("POST /api/batches/preview", DECIDE, CASES_ACT),
          within("POST /api/batches", DECIDE, CASES_ACT),
          within("GET /api/batches", READ_CASES, CASES_READ),
          within("GET /api/batches/{batchId}", READ_CASES, CASES_READ),
          within("POST /api/batches/{batchId}/go-on", DECIDE, CASES_ACT),
          within("POST /api/batches/{batchId}/undo", DECIDE, CASES_ACT),
          within("POST /api/cases/{caseId}/concerns", RAISE_CONCERN, REFERRALS_RAISE),
          within("POST /api/cases/{caseId}/concerns/answer", ANSWER_CONCERNS, CASES_ACT),
          within("GET /api/cases/{caseId}/candidates", READ_CASES, REFERRALS_READ),
          within("POST /api/cases/{caseId}/candidates/decline", REVIEW_REFERRALS, REFERRALS_ACT),
          within("GET /api/comments", READ_CASES, CASES_READ),
          within("POST /api/comments/copied", COPY_COMMENTS, CASES_ACT),
          within("POST /api/comments/hide", DECIDE, CASES_ACT),
          within("POST /api/comments/reply", REPLY, CASES_ACT),
          within("GET /api/comments/{commentId}", READ_CASES, CASES_READ),
          within("GET /api/comments/{platform}/{commentId}", READ_CASES, CASES_READ),
          within("POST /api/comments/concerns", RAISE_CONCERN, REFERRALS_RAISE),
          within("POST /api/comments/{commentId}/concerns", RAISE_CONCERN, REFERRALS_RAISE),
          within("POST /api/comments/referrals", RAISE_REFERRAL, REFERRALS_RAISE),
          within("POST /api/comments/{commentId}/referrals", RAISE_REFERRAL, REFERRALS_RAISE),
          within("GET /api/referrals", READ_CASES, REFERRALS_READ),
          within("GET /api/referrals/{referralId}/dossier", EXPORT_DOSSIER, EVIDENCE_READ),
          within("GET /api/referrals/{referralId}/dossiers", EXPORT_DOSSIER, EVIDENCE_READ),
          within(
              "GET /api/referrals/{referralId}/dossiers/{sha256}", EXPORT_DOSSIER, EVIDENCE_READ),
          within("GET /api/referrals/{referralId}/sendings", EXPORT_DOSSIER, REFERRALS_READ),
          within(
              "POST /api/referrals/{referralId}/dossiers/{sha256}/sendings",
              EXPORT_DOSSIER,
              REFERRALS_ACT),
          within("GET /api/live", READ_CASES, CASES_READ),
          within("GET /api/referrals/{referralId}", READ_CASES, REFERRALS_READ),
          within("POST /api/referrals/{referralId}/take-up", REVIEW_REFERRALS, REFERRALS_ACT),
          within("POST /api/referrals/{referralId}/particulars", REVIEW_REFERRALS, REFERRALS_ACT),
          within("POST /api/referrals/{referralId}/confirm", REVIEW_REFERRALS, REFERRALS_ACT),
          within(
              "POST /api/referrals/{referralId}/transmission", TRANSMIT_REFERRALS, REFERRALS_ACT),
          within(
              "POST /api/referrals/{referralId}/transmission-unreviewed",
              REVIEW_REFERRALS,
              REFERRALS_ACT),
          within("POST /api/referrals/{referralId}/answers", TRANSMIT_REFERRALS, REFERRALS_ACT),
          within("POST /api/referrals/{referralId}/chase", TRANSMIT_REFERRALS, REFERRALS_ACT),
          within("POST /api/referrals/{referralId}/withdrawal", REVIEW_REFERRALS, REFERRALS_ACT),
          within(
              "POST /api/referrals/{referralId}/withdrawal/approve",
              APPROVE_WITHDRAWAL,
              REFERRALS_ACT),
          within(
              "POST /api/referrals/{referralId}/withdrawal/refuse",
              APPROVE_WITHDRAWAL,
              REFERRALS_ACT),
          within("POST /api/referrals/{referralId}/correction", TRANSMIT_REFERRALS, REFERRALS_ACT),
          within("POST /api/referrals/{referralId}/close", TRANSMIT_REFERRALS, REFERRALS_ACT),
          within("POST /api/referrals/{referralId}/reopen", TRANSMIT_REFERRALS, REFERRALS_ACT),
          within("POST /api/referrals/{referralId}/route", REVIEW_REFERRALS, REFERRALS_ACT),
          within("POST /api/referrals/{referralId}/transfer", TRANSMIT_REFERRALS, REFERRALS_ACT),
          within("POST /api/referrals/{referralId}/emergency-call", READ_CASES, REFERRALS_ACT),
          within("GET /api/counts", READ_COUNTS, OPERATIONS_READ),
          within("GET /api/subject-access", ASK_SUBJECT_ACCESS, SUBJECTS_READ),
          within("POST /api/subject-access", ASK_SUBJECT_ACCESS, SUBJECTS_ACT),
          within("GET /api/subject-access/{requestId}", ASK_SUBJECT_ACCESS, SUBJECTS_READ),
          within(
              "GET /api/subject-access/{requestId}/export", EXPORT_SUBJECT_ACCESS, SUBJECTS_READ),
          within("GET /api/erasure", ERASE_ON_REQUEST, SUBJECTS_READ),
          within("POST /api/erasure", ERASE_ON_REQUEST, SUBJECTS_ACT),
          within("POST /api/erasure/preview", ERASE_ON_REQUEST, SUBJECTS_ACT),
          within("GET /api/transparency", READ_TRANSPARENCY, OPERATIONS_READ),
          within("GET /api/transparency/csv", READ_TRANSPARENCY, OPERATIONS_READ),
          within("GET /api/insights", READ_COUNTS, OPERATIONS_READ),
          within("GET /api/legal-reviews", REVIEW_SUBJECT_ACCESS, SUBJECTS_READ),
          within(
              "POST /api/legal-reviews/{requestId}/release", REVIEW_SUBJECT_ACCESS, SUBJECTS_ACT),
          within("POST /api/legal-reviews/{requestId}/refuse", REVIEW_SUBJECT_ACCESS, SUBJECTS_ACT),
          within("GET /api/pages", READ_COUNTS, OPERATIONS_READ),
          within("GET /api/policy", READ_COUNTS, OPERATIONS_READ),
          within("GET /api/brakes", READ_COUNTS, OPERATIONS_READ),
          within("POST /api/brakes", STOP_HIDES, OPERATIONS_ACT),
          within("POST /api/brakes/{brakeId}/end", STOP_HIDES, OPERATIONS_ACT),
          within("GET /api/evidence/chain", EXPORT_EVIDENCE, EVIDENCE_READ),
          within("GET /api/evidence/verification", VERIFY_EVIDENCE, EVIDENCE_READ),
          within("GET /api/audit", READ_AUDIT, AUDIT_READ),
          within("GET /api/cases/{caseId}/conduct", READ_CASES, CONDUCT_READ),
          within("GET /api/cases/{caseId}/notice", READ_CASES, CONDUCT_READ),
          within("POST /api/cases/{caseId}/strikes", PROPOSE_STRIKE, CONDUCT_ACT),
          within("GET /api/strikes/waiting", READ_CASES, CONDUCT_READ),
          within("POST /api/strikes/{strikeId}/confirm", CONFIRM_STRIKE, CONDUCT_ACT),
          within("POST /api/strikes/{strikeId}/second", CONFIRM_STRIKE, CONDUCT_ACT),
          within("POST /api/strikes/{strikeId}/decline", CONFIRM_STRIKE, CONDUCT_ACT),
          within("POST /api/strikes/{strikeId}/lift", CONFIRM_STRIKE, CONDUCT_ACT),
          within("POST /api/strikes/{strikeId}/done", PROPOSE_STRIKE, CONDUCT_ACT),
          within("GET /api/authors/{authorKey}", READ_CASES, CONDUCT_READ),
          within("POST /api/cases/{caseId}/appeals", LOG_APPEAL, CONDUCT_ACT),
          within("GET /api/appeals", READ_CASES, CONDUCT_READ),
          within("GET /api/appeals/{appealId}", READ_CASES, CONDUCT_READ),
          within("POST /api/appeals/{appealId}/assign", DECIDE_APPEAL, CONDUCT_ACT),
          within("POST /api/appeals/{appealId}/decide", DECIDE_APPEAL, CONDUCT_ACT),
          within("GET /api/rules/overturned", READ_COUNTS, OPERATIONS_READ),
          // For machines, on a port that is not public; neither tells about a comment.
          open("GET /health"),
          open("GET /health/{selector}"),
          open("GET /prometheus"));

  /**
   * What a person does there must be shown to be theirs, also where their browser asks the API. The
   * console's own pages ask for it themselves. A program's token is proof enough.
   */
  private static final Set<String> PROVEN =
      Set.of(
          "POST /api/referrals/{referralId}/transmission",
          "POST /api/referrals/{referralId}/transmission-unreviewed",
          "POST /api/referrals/{referralId}/withdrawal",
          "POST /api/referrals/{referralId}/withdrawal/approve",
          "POST /api/referrals/{referralId}/dossiers/{sha256}/sendings",
          "POST /api/people/{name}/suspend",
          "POST /api/people/{name}/restore",
          "GET /api/subject-access/{requestId}/export");

  private Addresses() {}

  /** Of the API, where a session has to have been shown lately to be its owner's. */
  public static Set<String> proven() {
    return PROVEN;
  }

  static boolean asksForProof(Address address) {
    return PROVEN.contains(address.text());
  }

  /** Empty if the address is not listed: then nobody may use it. */
  public static Optional<Need> need(String address) {
    return Optional.ofNullable(NEEDS.get(address));
  }

  /** All that are listed. */
  public static Map<String, Need> all() {
    return NEEDS;
  }

  private static Map.Entry<String, Need> open(String address) {
    return entry(address, new Need.Nothing());
  }

  private static Map.Entry<String, Need> own(String address) {
    return entry(address, new Need.SignedIn());
  }

  private static Map.Entry<String, Need> needs(String address, Permission permission) {
    return entry(address, new Need.Holding(permission));
  }

  private static Map.Entry<String, Need> within(
      String address, Permission permission, Scope scope) {
    return entry(address, new Need.Within(permission, scope));
  }
}
