package moothall.escalation.admission;

import static java.util.Map.entry;
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
import static moothall.escalation.access.Permission.REPLY;
import static moothall.escalation.access.Permission.REVIEW_REFERRALS;
import static moothall.escalation.access.Permission.REVIEW_SUBJECT_ACCESS;
import static moothall.escalation.access.Permission.STOP_HIDES;
import static moothall.escalation.access.Permission.TAKE_OVER;
import static moothall.escalation.access.Permission.TRANSMIT_REFERRALS;
import static moothall.escalation.access.Permission.VERIFY_EVIDENCE;

import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Permission;

/**
 * Every address of the service with what it needs. An address that is not listed is refused to
 * everybody, and the build fails until it is listed here and in docs/access.md.
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
          needs("GET /", READ_CASES),
          needs("GET /cases", READ_CASES),
          needs("GET /cases/{caseId}", READ_CASES),
          needs("POST /cases/{caseId}/hide", DECIDE),
          needs("POST /cases/{caseId}/unhide", DECIDE),
          needs("POST /cases/{caseId}/leave", DECIDE),
          needs("POST /cases/{caseId}/delete", DELETE),
          needs("POST /cases/{caseId}/reply", REPLY),
          needs("POST /cases/{caseId}/referrals", RAISE_REFERRAL),
          needs("POST /cases/{caseId}/hold", LEGAL_HOLD),
          needs("POST /cases/{caseId}/hold/lift", LEGAL_HOLD),
          needs("POST /views", READ_CASES),
          needs("POST /views/drop", READ_CASES),
          needs("POST /next", DECIDE),
          needs("POST /cases/{caseId}/claim", DECIDE),
          needs("POST /cases/{caseId}/release", DECIDE),
          needs("POST /cases/{caseId}/take-over", TAKE_OVER),
          needs("POST /cases/{caseId}/notes", NOTE),
          needs("POST /cases/{caseId}/reopen", DECIDE),
          needs("POST /cases/{caseId}/route", DECIDE),
          needs("POST /cases/{caseId}/concerns", RAISE_CONCERN),
          needs("POST /cases/{caseId}/concerns/answer", ANSWER_CONCERNS),
          needs("POST /cases/{caseId}/decline-referral", REVIEW_REFERRALS),
          needs("GET /referrals", READ_CASES),
          needs("GET /referrals/{referralId}/dossier", EXPORT_DOSSIER),
          needs("GET /referrals/{referralId}/dossiers", EXPORT_DOSSIER),
          needs("GET /referrals/{referralId}/dossiers/{sha256}", EXPORT_DOSSIER),
          needs("POST /referrals/{referralId}/dossiers/{sha256}/sendings", EXPORT_DOSSIER),
          needs("GET /live", READ_CASES),
          needs("GET /live/rows", READ_CASES),
          needs("GET /live/stream", READ_CASES),
          needs("POST /live/referrals", RAISE_REFERRAL),
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
          needs("GET /legal-reviews", REVIEW_SUBJECT_ACCESS),
          needs("POST /legal-reviews/{requestId}", REVIEW_SUBJECT_ACCESS),
          needs("GET /brakes", READ_COUNTS),
          needs("POST /brakes", STOP_HIDES),
          needs("POST /brakes/{brakeId}/end", STOP_HIDES),
          // The API.
          needs("GET /api/cases", READ_CASES),
          needs("GET /api/cases/{caseId}", READ_CASES),
          needs("POST /api/cases/{caseId}/hide", DECIDE),
          needs("POST /api/cases/{caseId}/unhide", DECIDE),
          needs("POST /api/cases/{caseId}/leave", DECIDE),
          needs("POST /api/cases/{caseId}/delete", DELETE),
          needs("POST /api/cases/{caseId}/reply", REPLY),
          needs("POST /api/cases/{caseId}/hold", LEGAL_HOLD),
          needs("POST /api/cases/{caseId}/hold/lift", LEGAL_HOLD),
          needs("GET /api/views", READ_CASES),
          needs("POST /api/views", READ_CASES),
          needs("POST /api/views/drop", READ_CASES),
          needs("POST /api/cases/next", DECIDE),
          needs("POST /api/cases/{caseId}/claim", DECIDE),
          needs("POST /api/cases/{caseId}/release", DECIDE),
          needs("POST /api/cases/{caseId}/take-over", TAKE_OVER),
          needs("POST /api/cases/{caseId}/notes", NOTE),
          needs("POST /api/cases/{caseId}/reopen", DECIDE),
          needs("POST /api/cases/{caseId}/route", DECIDE),
          needs("POST /api/cases/{caseId}/concerns", RAISE_CONCERN),
          needs("POST /api/cases/{caseId}/concerns/answer", ANSWER_CONCERNS),
          needs("GET /api/cases/{caseId}/candidates", READ_CASES),
          needs("POST /api/cases/{caseId}/candidates/decline", REVIEW_REFERRALS),
          needs("GET /api/comments", READ_CASES),
          needs("POST /api/comments/copied", COPY_COMMENTS),
          needs("GET /api/comments/{commentId}", READ_CASES),
          needs("POST /api/comments/concerns", RAISE_CONCERN),
          needs("POST /api/comments/{commentId}/concerns", RAISE_CONCERN),
          needs("POST /api/comments/referrals", RAISE_REFERRAL),
          needs("POST /api/comments/{commentId}/referrals", RAISE_REFERRAL),
          needs("GET /api/referrals", READ_CASES),
          needs("GET /api/referrals/{referralId}/dossier", EXPORT_DOSSIER),
          needs("GET /api/referrals/{referralId}/dossiers", EXPORT_DOSSIER),
          needs("GET /api/referrals/{referralId}/dossiers/{sha256}", EXPORT_DOSSIER),
          needs("GET /api/referrals/{referralId}/sendings", EXPORT_DOSSIER),
          needs("POST /api/referrals/{referralId}/dossiers/{sha256}/sendings", EXPORT_DOSSIER),
          needs("GET /api/live", READ_CASES),
          needs("GET /api/referrals/{referralId}", READ_CASES),
          needs("POST /api/referrals/{referralId}/take-up", REVIEW_REFERRALS),
          needs("POST /api/referrals/{referralId}/particulars", REVIEW_REFERRALS),
          needs("POST /api/referrals/{referralId}/confirm", REVIEW_REFERRALS),
          needs("POST /api/referrals/{referralId}/transmission", TRANSMIT_REFERRALS),
          needs("POST /api/referrals/{referralId}/transmission-unreviewed", REVIEW_REFERRALS),
          needs("POST /api/referrals/{referralId}/answers", TRANSMIT_REFERRALS),
          needs("POST /api/referrals/{referralId}/chase", TRANSMIT_REFERRALS),
          needs("POST /api/referrals/{referralId}/withdrawal", REVIEW_REFERRALS),
          needs("POST /api/referrals/{referralId}/withdrawal/approve", APPROVE_WITHDRAWAL),
          needs("POST /api/referrals/{referralId}/withdrawal/refuse", APPROVE_WITHDRAWAL),
          needs("POST /api/referrals/{referralId}/correction", TRANSMIT_REFERRALS),
          needs("POST /api/referrals/{referralId}/close", TRANSMIT_REFERRALS),
          needs("POST /api/referrals/{referralId}/reopen", TRANSMIT_REFERRALS),
          needs("POST /api/referrals/{referralId}/route", REVIEW_REFERRALS),
          needs("POST /api/referrals/{referralId}/transfer", TRANSMIT_REFERRALS),
          needs("POST /api/referrals/{referralId}/emergency-call", READ_CASES),
          needs("GET /api/counts", READ_COUNTS),
          needs("GET /api/subject-access", ASK_SUBJECT_ACCESS),
          needs("POST /api/subject-access", ASK_SUBJECT_ACCESS),
          needs("GET /api/subject-access/{requestId}", ASK_SUBJECT_ACCESS),
          needs("GET /api/subject-access/{requestId}/export", EXPORT_SUBJECT_ACCESS),
          needs("GET /api/erasure", ERASE_ON_REQUEST),
          needs("POST /api/erasure", ERASE_ON_REQUEST),
          needs("POST /api/erasure/preview", ERASE_ON_REQUEST),
          needs("GET /api/transparency", READ_TRANSPARENCY),
          needs("GET /api/transparency/csv", READ_TRANSPARENCY),
          needs("GET /api/legal-reviews", REVIEW_SUBJECT_ACCESS),
          needs("POST /api/legal-reviews/{requestId}/release", REVIEW_SUBJECT_ACCESS),
          needs("POST /api/legal-reviews/{requestId}/refuse", REVIEW_SUBJECT_ACCESS),
          needs("GET /api/brakes", READ_COUNTS),
          needs("POST /api/brakes", STOP_HIDES),
          needs("POST /api/brakes/{brakeId}/end", STOP_HIDES),
          needs("GET /api/evidence/chain", EXPORT_EVIDENCE),
          needs("GET /api/evidence/verification", VERIFY_EVIDENCE),
          needs("GET /api/audit", READ_AUDIT),
          needs("GET /api/cases/{caseId}/conduct", READ_CASES),
          needs("GET /api/cases/{caseId}/notice", READ_CASES),
          needs("POST /api/cases/{caseId}/strikes", PROPOSE_STRIKE),
          needs("GET /api/strikes/waiting", READ_CASES),
          needs("POST /api/strikes/{strikeId}/confirm", CONFIRM_STRIKE),
          needs("POST /api/strikes/{strikeId}/second", CONFIRM_STRIKE),
          needs("POST /api/strikes/{strikeId}/decline", CONFIRM_STRIKE),
          needs("POST /api/strikes/{strikeId}/lift", CONFIRM_STRIKE),
          needs("POST /api/strikes/{strikeId}/done", PROPOSE_STRIKE),
          needs("GET /api/authors/{authorKey}", READ_CASES),
          needs("POST /api/cases/{caseId}/appeals", LOG_APPEAL),
          needs("GET /api/appeals", READ_CASES),
          needs("GET /api/appeals/{appealId}", READ_CASES),
          needs("POST /api/appeals/{appealId}/assign", DECIDE_APPEAL),
          needs("POST /api/appeals/{appealId}/decide", DECIDE_APPEAL),
          needs("GET /api/rules/overturned", READ_COUNTS),
          // For machines, on a port that is not public; neither tells about a comment.
          open("GET /health"),
          open("GET /health/{selector}"),
          open("GET /prometheus"));

  private Addresses() {}

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

  private static Map.Entry<String, Need> needs(String address, Permission permission) {
    return entry(address, new Need.Holding(permission));
  }
}
