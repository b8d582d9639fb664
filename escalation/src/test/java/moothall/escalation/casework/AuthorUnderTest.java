package moothall.escalation.casework;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.Colleagues;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.conduct.BlockTerms;
import moothall.escalation.conduct.Proposal;
import moothall.escalation.conduct.Step;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Reason;
import org.jspecify.annotations.Nullable;

/** An invented author whose comments arrive, are hidden, and are decided about. */
public final class AuthorUnderTest {

  public static final Viewer BEN = Colleagues.BEN;
  public static final Viewer CERYS = new Viewer("cerys", Set.of(Role.SENIOR_MODERATOR));
  public static final Viewer DORA = new Viewer("dora", Set.of(Role.SENIOR_MODERATOR));
  public static final Viewer ASHA = new Viewer("asha", Set.of(Role.COMMUNICATIONS));
  public static final Reason WHY = new Reason("A reason.");
  public static final Proposal NOTE = new Proposal(Step.NOTE, Optional.empty());

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final EscalationUnderTest service;
  private final @Nullable String id;

  private AuthorUnderTest(EscalationUnderTest service, @Nullable String id) {
    this.service = service;
    this.id = id;
  }

  public static AuthorUnderTest on(EscalationUnderTest service) {
    return new AuthorUnderTest(service, "writer-" + COUNT.incrementAndGet());
  }

  static AuthorUnderTest withoutAnId(EscalationUnderTest service) {
    return new AuthorUnderTest(service, null);
  }

  public String id() {
    return String.valueOf(id);
  }

  /** A comment of theirs that the machine hides; of categories of the taxonomy, the worst first. */
  public Case writes(String... categories) {
    return writes(List.of("HIDE"), categories);
  }

  Case writes(List<String> actions, String... categories) {
    return writesOn("website", actions, categories);
  }

  /** The same on another platform. */
  public Case writesOn(String platform, List<String> actions, String... categories) {
    String comment = platform + ":town-news:conduct-" + COUNT.incrementAndGet();
    var sketch = hateful().on(comment).asking(actions.toArray(new String[0]));
    Judgement it = sketch.judgement();
    service
        .bean(VerdictIntake.class)
        .take(
            new Judgement(
                it.verdictId(),
                byThem(it.comment()),
                it.actions(),
                Arrays.asList(categories),
                it.grade(),
                it.findings().stream().map(found -> about(categories[0], found)).toList(),
                Map.of(),
                it.versions()),
            sketch.raw(),
            RECEIVED);
    return service.caseOf(new CommentId(comment));
  }

  /** The same, written by them. */
  public Judgement byThem(Judgement it) {
    return new Judgement(
        it.verdictId(),
        byThem(it.comment()),
        it.actions(),
        it.categories(),
        it.grade(),
        it.findings(),
        it.scores(),
        it.versions());
  }

  private JudgedComment byThem(JudgedComment it) {
    return new JudgedComment(
        it.kind(),
        it.id(),
        it.version(),
        it.page(),
        it.context(),
        it.author(),
        it.text(),
        it.times(),
        id);
  }

  private static Judgement.Finding about(String category, Judgement.Finding it) {
    return new Judgement.Finding(
        "rule-of-" + category.toLowerCase(java.util.Locale.ROOT),
        category,
        it.confidence(),
        it.band(),
        it.spans(),
        it.clause(),
        it.law(),
        it.reason());
  }

  public static Proposal temporaryBlock() {
    return new Proposal(Step.TEMPORARY_BLOCK, Optional.of(terms(7, 7)));
  }

  public static Proposal longBlock() {
    return new Proposal(Step.LONG_BLOCK, Optional.of(terms(180, 90)));
  }

  private static BlockTerms terms(int days, int reviewDays) {
    return new BlockTerms(
        days,
        reviewDays,
        "Two warnings changed nothing.",
        "Telephone 01632 960001, or any library.",
        new BlockTerms.Election(false, false, ""));
  }
}
