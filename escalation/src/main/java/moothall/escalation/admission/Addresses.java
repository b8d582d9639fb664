package moothall.escalation.admission;

import static java.util.Map.entry;
import static moothall.escalation.access.Permission.DECIDE;
import static moothall.escalation.access.Permission.EXPORT_EVIDENCE;
import static moothall.escalation.access.Permission.RAISE_REFERRAL;
import static moothall.escalation.access.Permission.READ_AUDIT;
import static moothall.escalation.access.Permission.READ_CASES;
import static moothall.escalation.access.Permission.READ_COUNTS;
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
          needs("POST /cases/{caseId}/referrals", RAISE_REFERRAL),
          needs("GET /referrals", READ_CASES),
          // The API.
          needs("GET /api/cases", READ_CASES),
          needs("GET /api/cases/{caseId}", READ_CASES),
          needs("POST /api/cases/{caseId}/hide", DECIDE),
          needs("POST /api/cases/{caseId}/unhide", DECIDE),
          needs("POST /api/cases/{caseId}/leave", DECIDE),
          needs("GET /api/comments", READ_CASES),
          needs("GET /api/comments/{commentId}", READ_CASES),
          needs("POST /api/comments/referrals", RAISE_REFERRAL),
          needs("POST /api/comments/{commentId}/referrals", RAISE_REFERRAL),
          needs("GET /api/referrals", READ_CASES),
          needs("GET /api/counts", READ_COUNTS),
          needs("GET /api/evidence/chain", EXPORT_EVIDENCE),
          needs("GET /api/evidence/verification", VERIFY_EVIDENCE),
          needs("GET /api/audit", READ_AUDIT),
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
