package moothall.escalation.access;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.Route;

/**
 * Where a case waits, which says who may know of it. All but the ordinary one are restricted. No
 * verdict tells a councillor or a colleague from a resident: into MEMBERS and HR people send cases.
 */
public enum Queue {
  ORDINARY,
  TERRORISM,
  SAFEGUARDING,
  /** Sexual abuse of children. Stands alone: no other queue opens such a case to more people. */
  CSEA,
  /** Whatever must not be copied, as intimate images. */
  LINK_ONLY,
  LEGAL,
  /** About or by a councillor. */
  MEMBERS,
  /** Written by a member of staff. */
  HR;

  /** Never empty. A case in several queues is seen from each of them. */
  public static Set<Queue> of(Case it) {
    EnumSet<Queue> queues = EnumSet.noneOf(Queue.class);
    it.categories().forEach(category -> queues.add(ofCategory(category)));
    it.referrals().keySet().forEach(type -> queues.add(ofReferral(type)));
    it.work().routes().forEach(route -> queues.add(ofRoute(route)));
    if (it.evidenceMode() == EvidenceMode.LINK_ONLY) {
      queues.add(LINK_ONLY);
    }
    queues.remove(ORDINARY);
    if (queues.contains(CSEA)) {
      return EnumSet.of(CSEA);
    }
    if (queues.isEmpty()) {
      // Restricted for a reason that we do not know: the Monitoring Officer finds out.
      queues.add(it.evidenceMode() == EvidenceMode.RESTRICTED ? LEGAL : ORDINARY);
    }
    return Collections.unmodifiableSet(queues);
  }

  private static Queue ofCategory(String category) {
    if (category.startsWith("TERROR_")) {
      return TERRORISM;
    }
    return switch (category) {
      case "PREVENT_CONCERN" -> TERRORISM;
      case "SAFEGUARDING_CHILD", "SAFEGUARDING_ADULT", "SELF_HARM_RISK" -> SAFEGUARDING;
      case "CSAM_INDICATOR" -> CSEA;
      case "CONTEMPT_REPORTING", "DEFAMATION_RISK", "ELECTION_OFFENCE", "CONFIDENTIAL_LEAK" ->
          LEGAL;
      default -> ORDINARY;
    };
  }

  private static Queue ofRoute(Route route) {
    return switch (route) {
      case MEMBERS -> MEMBERS;
      case HR -> HR;
      case LEGAL -> LEGAL;
      case SAFEGUARDING -> SAFEGUARDING;
      case TERRORISM -> TERRORISM;
    };
  }

  private static Queue ofReferral(ReferralType type) {
    return switch (type) {
      case TERRORISM, PREVENT -> TERRORISM;
      case SAFEGUARDING -> SAFEGUARDING;
      case CSEA -> CSEA;
      case HATE_CRIME, OTHER_CRIME -> ORDINARY;
    };
  }

  /** Whether what was sealed may never be copied, whoever asks. */
  public boolean isNeverCopied() {
    return this == CSEA || this == LINK_ONLY;
  }

  /** Whether nothing of the case may be copied, and so no picture of it is taken in or shown. */
  public static boolean isNeverCopied(Case it) {
    return of(it).stream().anyMatch(Queue::isNeverCopied);
  }

  /** As they are stored, in a fixed order. */
  public static Set<String> names(Collection<Queue> queues) {
    Set<String> names = new TreeSet<>();
    queues.forEach(queue -> names.add(queue.name()));
    return names;
  }
}
