package moothall.escalation.subjects;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.conduct.Appeal;
import moothall.escalation.conduct.Strike;
import moothall.escalation.disclosure.Redaction;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Judgement;
import moothall.escalation.reading.Timeline;
import moothall.escalation.store.SubjectRequests;

/** Turns what is on record into what an author is told of it. */
final class Telling {

  private static final String A_COMPUTER = "a computer";
  private static final String A_PERSON = "a member of staff";

  private final SubjectRequests.Request request;
  private final Map<CommentId, Case> cases;
  private final Map<CommentId, List<Judgement>> versions;
  private final Map<CaseId, Appeal> appeals;
  private final List<SubjectGathering.Struck> strikes;
  private final Set<String> names;
  private final Redaction redaction;

  /** {@code others} are names of people whom the author answered. */
  Telling(
      SubjectRequests.Request request,
      Map<CommentId, Case> cases,
      Map<CommentId, List<Judgement>> versions,
      Map<CaseId, Appeal> appeals,
      List<SubjectGathering.Struck> strikes,
      Set<String> others) {
    this.request = request;
    this.cases = cases;
    this.versions = versions;
    this.appeals = appeals;
    this.strikes = strikes;
    this.names =
        versions.values().stream()
            .flatMap(List::stream)
            .flatMap(it -> Optional.ofNullable(it.comment().author()).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> people = new HashSet<>(others);
    cases.values().forEach(it -> Timeline.of(it).forEach(entry -> people.add(entry.by())));
    people.remove(CaseEvent.SYSTEM);
    strikes.forEach(it -> people.addAll(tookPart(it.it())));
    appeals.values().forEach(it -> people.addAll(tookPart(it)));
    this.redaction = new Redaction(names, people);
  }

  private static Set<String> tookPart(Strike it) {
    return Stream.of(
            Optional.of(it.proposed()),
            it.confirmed(),
            it.seconded(),
            it.ended().map(Strike.Ending::act))
        .flatMap(Optional::stream)
        .map(Strike.Act::by)
        .filter(by -> !by.equals(CaseEvent.SYSTEM))
        .collect(Collectors.toSet());
  }

  private static Set<String> tookPart(Appeal it) {
    return Stream.of(
            Stream.of(it.filed().loggedBy()),
            it.assigned().stream().flatMap(one -> Stream.of(one.to(), one.by())),
            it.decided().stream().map(Appeal.Decision::by))
        .flatMap(all -> all)
        .collect(Collectors.toSet());
  }

  SubjectFile file(List<CommentId> comments) {
    return new SubjectFile(
        SubjectFile.FORMAT,
        request.reference(),
        request.subject().councilId(),
        request.subject().platform(),
        List.copyOf(names),
        comments.stream()
            .filter(versions::containsKey)
            .sorted(Comparator.comparing(this::begun).thenComparing(CommentId::value))
            .map(this::comment)
            .toList(),
        strikes.stream().map(this::strike).toList());
  }

  private java.time.Instant begun(CommentId id) {
    return of(id).getFirst().comment().times().received();
  }

  private List<Judgement> of(CommentId id) {
    return Objects.requireNonNull(versions.get(id));
  }

  private SubjectFile.Comment comment(CommentId id) {
    Judgement newest = of(id).getLast();
    Case it = cases.get(id);
    return new SubjectFile.Comment(
        id.value(),
        newest.comment().page().name(),
        newest.comment().context().postTopic(),
        of(id).stream().map(Telling::version).toList(),
        it == null || it.areWordsErased() ? 0 : it.screenshots().size(),
        it == null ? null : handling(it));
  }

  private static SubjectFile.Version version(Judgement it) {
    return new SubjectFile.Version(
        it.comment().kind().name(),
        it.comment().text(),
        it.comment().author(),
        it.comment().times().posted(),
        it.comment().times().received(),
        it.categories(),
        it.findings().stream()
            .filter(Judgement.Finding::counts)
            .map(found ->
                new SubjectFile.Finding(
                    Objects.requireNonNullElse(found.category(), "unsure"),
                    found.reason(),
                    found.clause(),
                    found.law()))
            .toList());
  }

  private SubjectFile.Handling handling(Case it) {
    Appeal appeal = appeals.get(it.id());
    return new SubjectFile.Handling(
        it.openedAt(),
        it.visibility().name(),
        Timeline.of(it.events().stream().filter(Telling::isTold).toList()).stream()
            .map(this::step)
            .toList(),
        it.work().notes().stream()
            .map(note -> new SubjectFile.Note(note.at(), redaction.of(note.words())))
            .toList(),
        appeal == null ? null : appeal(appeal));
  }

  /** What was done about the comment; not what colleagues did with the case. */
  private static boolean isTold(CaseEvent event) {
    return switch (event) {
      case CaseEvent.HideRequested _,
          CaseEvent.UnhideRequested _,
          CaseEvent.DeletionRequested _,
          CaseEvent.ReplyRequested _,
          CaseEvent.ChangedThere _,
          CaseEvent.CommentRemoved _,
          CaseEvent.CameBack _,
          CaseEvent.WordsErased _,
          CaseEvent.LeftAsIs _ ->
          true;
      case CaseEvent.Opened _,
          CaseEvent.VerdictAdded _,
          // Rests on other comments, of which one may be left out: then it would name that one.
          CaseEvent.SignalAdded _,
          // Told as a number beside: who took one is nobody's business there.
          CaseEvent.ScreenshotAdded _,
          CaseEvent.AtWork _,
          // Who has reported somebody to a platform is told to nobody.
          CaseEvent.ReportRequested _,
          CaseEvent.ReportedThere _,
          CaseEvent.ActionCompleted _,
          CaseEvent.ReferralRaised _,
          CaseEvent.PersonNeeded _,
          CaseEvent.HoldSet _,
          CaseEvent.HoldLifted _ ->
          false;
    };
  }

  private SubjectFile.Step step(Timeline.Entry it) {
    boolean machine = it.by().equals(CaseEvent.SYSTEM);
    return new SubjectFile.Step(
        it.at(),
        machine ? A_COMPUTER : A_PERSON,
        it.what(),
        machine ? it.why() : redaction.of(it.why()));
  }

  private SubjectFile.Appeal appeal(Appeal it) {
    Optional<Appeal.Decision> decided = it.decided();
    return new SubjectFile.Appeal(
        it.filed().received(),
        it.filed().statement(),
        decided.map(Appeal.Decision::at).orElse(null),
        decided.map(decision -> decision.outcome().name()).orElse(null),
        decided.map(decision -> redaction.of(decision.reason())).orElse(null));
  }

  private SubjectFile.Strike strike(SubjectGathering.Struck struck) {
    Strike it = struck.it();
    return new SubjectFile.Strike(
        it.step().words(),
        it.about().category(),
        it.proposed().at(),
        redaction.of(it.proposed().reason()),
        it.confirmed().map(Strike.Act::at).orElse(null),
        it.until().orElse(null),
        it.ended().map(ending -> ending.how().words()).orElse(null),
        it.terms().map(terms -> redaction.of(terms.proportionality())).orElse(null),
        struck
            .block()
            .map(block -> new SubjectFile.Block(block.from(), block.review(), block.until()))
            .orElse(null));
  }
}
