package moothall.escalation.invariants;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.ReferralType;

/** A comment as the model has it: what arrived, what must be sealed, what must be raised. */
final class PlainComment {

  private static final Set<ReferralType> SILENT =
      Set.of(
          ReferralType.TERRORISM,
          ReferralType.CSEA,
          ReferralType.SAFEGUARDING,
          ReferralType.PREVENT);
  private static final Map<String, String> QUEUES =
      Map.of(
          "TERROR_SUPPORT", "TERRORISM",
          "PREVENT_CONCERN", "TERRORISM",
          "SAFEGUARDING_CHILD", "SAFEGUARDING",
          "CSAM_INDICATOR", "CSEA",
          "INTIMATE_IMAGE", "LINK_ONLY");
  private static final Map<ReferralType, String> QUEUES_OF_TYPES =
      Map.of(
          ReferralType.TERRORISM, "TERRORISM",
          ReferralType.PREVENT, "TERRORISM",
          ReferralType.SAFEGUARDING, "SAFEGUARDING",
          ReferralType.CSEA, "CSEA");
  private static final Map<String, Set<String>> SEEN_BY =
      Map.of(
          "dev", Set.of("ORDINARY", "TERRORISM", "LINK_ONLY"),
          "ffion", Set.of("SAFEGUARDING", "CSEA", "LINK_ONLY"),
          "pia", Set.of("TERRORISM"),
          "huw", Set.of("LEGAL", "MEMBERS", "HR"));

  /** A verdict with the payload that it is about. */
  record Arrival(Judgement judgement, byte[] raw) {

    String version() {
      return judgement.comment().version();
    }

    String seal() {
      return version() + "/" + judgement.comment().kind();
    }
  }

  final CommentId id;
  final List<Arrival> arrivals = new ArrayList<>();
  final Set<String> verdicts = new TreeSet<>();
  final Set<String> sealed = new TreeSet<>();
  final Set<String> categories = new TreeSet<>();
  final Map<ReferralType, PlainReferral> referrals = new EnumMap<>(ReferralType.class);
  private final Set<String> versions = new HashSet<>();
  boolean hasCase;
  boolean linkOnly;
  boolean onHold;

  PlainComment(CommentId id) {
    this.id = id;
  }

  boolean isKnown() {
    return !arrivals.isEmpty();
  }

  /** A verdict arrives; once more changes nothing. */
  void arrive(Arrival it, Instant now) {
    if (!verdicts.add(it.judgement().verdictId())) {
      return;
    }
    boolean newWords = versions.add(it.version());
    arrivals.add(it);
    hasCase |= !it.judgement().isNone();
    if (!hasCase) {
      return;
    }
    file(it);
    for (ReferralType type : it.judgement().referrals()) {
      PlainReferral raised = referrals.get(type);
      if (raised == null) {
        referrals.put(type, new PlainReferral(type, linkOnly, now));
      } else if (newWords) {
        raised.raisedAgain(true, now);
      }
    }
  }

  /** Somebody raises it, whoever they are and whatever was found. */
  void raise(ReferralType type, Instant now) {
    if (!hasCase) {
      hasCase = true;
      file(newestWords());
    }
    PlainReferral raised = referrals.get(type);
    if (raised == null) {
      referrals.put(type, new PlainReferral(type, linkOnly, now));
    } else {
      raised.raisedAgain(false, now);
    }
  }

  private void file(Arrival it) {
    sealed.add(it.seal());
    categories.addAll(it.judgement().categories());
    linkOnly |=
        it.judgement().categories().stream()
            .anyMatch(Set.of("CSAM_INDICATOR", "INTIMATE_IMAGE")::contains);
  }

  /** Of the newest words, or of the removal where there were none. */
  Arrival newestWords() {
    return arrivals.reversed().stream()
        .filter(it -> it.judgement().comment().text() != null)
        .findFirst()
        .orElseGet(arrivals::getLast);
  }

  boolean isReferred() {
    return !referrals.isEmpty();
  }

  /** Whether the author must not come to know of anything. */
  boolean isSilent() {
    return referrals.keySet().stream().anyMatch(SILENT::contains)
        || categories.stream().anyMatch(QUEUES::containsKey);
  }

  private Set<String> queues() {
    Set<String> queues = new TreeSet<>();
    categories.stream().filter(QUEUES::containsKey).map(QUEUES::get).forEach(queues::add);
    referrals.keySet().stream()
        .filter(QUEUES_OF_TYPES::containsKey)
        .map(QUEUES_OF_TYPES::get)
        .forEach(queues::add);
    if (linkOnly) {
      queues.add("LINK_ONLY");
    }
    if (queues.contains("CSEA")) {
      return Set.of("CSEA");
    }
    return queues.isEmpty() ? Set.of("ORDINARY") : queues;
  }

  /** Whether the case is there at all for that colleague; the machine would see all. */
  boolean isSeenBy(String who) {
    return who.equals("system")
        || queues().stream().anyMatch(SEEN_BY.getOrDefault(who, Set.of("ORDINARY"))::contains);
  }
}
