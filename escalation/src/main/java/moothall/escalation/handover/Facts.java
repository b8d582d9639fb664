package moothall.escalation.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.access.Queue;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;
import moothall.escalation.dossier.Dossier;
import moothall.escalation.evidence.CaptureStatement;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.Screenshot;
import moothall.escalation.evidence.Sealing;
import moothall.escalation.reading.ReferralTimeline;
import moothall.escalation.reading.Timeline;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Referral;
import moothall.escalation.store.ReferralEvents;

/**
 * What is on record, in the terms of a dossier.
 *
 * @param followed the referral and what became of it
 * @param marks the person's number of each entry
 */
record Facts(
    ReferralEvents.Followed followed,
    Case it,
    List<Judgement> versions,
    List<EvidenceEntry> entries,
    List<AuditEvent> accesses,
    Map<Long, Integer> marks) {

  /** Initials are three letters at most. */
  private static final int INITIALS = 3;

  Dossier dossier(Dossier.Making making) {
    Proceeded proceeded = new Proceeded(followed.proceedings());
    return new Dossier(
        identity(),
        making,
        isWithheld(),
        place(),
        versions.stream().map(this::version).toList(),
        timeline(),
        custody(),
        exhibits(making.by()),
        proceeded.reporter().orElse(null),
        proceeded.form(),
        screenshots());
  }

  /** What colleagues said about the pictures that they took; nothing where none may be copied. */
  private List<CaptureStatement> screenshots() {
    return isWithheld()
        ? List.of()
        : entries.stream()
            .filter(entry -> isOf(entry, Screenshot.STATEMENT))
            .flatMap(entry -> Optional.ofNullable(entry.raw()).stream())
            .flatMap(raw -> CaptureStatement.read(raw).stream())
            .toList();
  }

  private static boolean isOf(EvidenceEntry entry, String kind) {
    return Sealing.of(entry).filter(it -> it.kind().equals(kind)).isPresent();
  }

  boolean isWithheld() {
    return Queue.isNeverCopied(it);
  }

  private List<Dossier.Happening> timeline() {
    List<CaseEvent> ofThisReferral = it.events().stream().filter(this::leaves).toList();
    return Stream.concat(
            Timeline.of(ofThisReferral).stream(), ReferralTimeline.of(followed).stream())
        .sorted(Comparator.comparing(Timeline.Entry::at))
        .map(line -> new Dossier.Happening(line.at(), line.by(), line.what(), line.why()))
        .toList();
  }

  /** Other referrals, and what colleagues write to each other, are nobody's business there. */
  private boolean leaves(CaseEvent event) {
    return switch (event) {
      case CaseEvent.ReferralRaised raised -> raised.type() == followed.referral().type();
      case CaseEvent.AtWork _, CaseEvent.HoldSet _, CaseEvent.HoldLifted _ -> false;
      default -> true;
    };
  }

  private Dossier.Identity identity() {
    Referral referral = followed.referral();
    return new Dossier.Identity(
        referral.reference(),
        referral.id().toString(),
        it.id().toString(),
        referral.councilId(),
        referral.type().name(),
        followed.proceedings().state().name(),
        referral.raising().at(),
        referral.raising().by(),
        referral.raising().reason(),
        referral.categories());
  }

  private Dossier.Place place() {
    Optional<JudgedComment> newest =
        versions.reversed().stream().map(Judgement::comment).findFirst();
    Optional<JudgedComment.Context> context = newest.map(JudgedComment::context);
    return new Dossier.Place(
        it.commentId().platform(),
        it.opening().pageId(),
        it.opening().pageName(),
        it.commentId().value(),
        context.map(JudgedComment.Context::parent).orElse(null),
        context.map(JudgedComment.Context::postId).orElse(null),
        context.map(JudgedComment.Context::postTopic).orElse(null),
        context.map(JudgedComment.Context::permalink).orElse(null),
        it.visibility().name());
  }

  private Dossier.Version version(Judgement version) {
    JudgedComment comment = version.comment();
    Optional<Long> entry =
        entries.stream()
            .filter(sealed ->
                Sealing.of(sealed)
                    .filter(what ->
                        what.version().equals(comment.version())
                            && what.kind().equals(comment.kind().name()))
                    .isPresent())
            .map(EvidenceEntry::seq)
            .findFirst();
    return new Dossier.Version(
        comment.kind().name(),
        comment.version(),
        comment.author(),
        isWithheld() ? null : comment.text(),
        comment.times().claimed(),
        comment.times().received(),
        entry.orElse(null),
        new Dossier.Verdict(
            version.verdictId(),
            version.actions(),
            version.categories(),
            version.grade().severity().name(),
            version.versions().policy(),
            version.versions().model(),
            version.findings().stream()
                .filter(Judgement.Finding::counts)
                .map(Facts::finding)
                .toList()));
  }

  private static Dossier.Finding finding(Judgement.Finding it) {
    return new Dossier.Finding(
        it.ruleId(), it.category(), it.confidence(), it.band(), it.clause(), it.law(), it.reason());
  }

  private List<Dossier.Custody> custody() {
    List<Dossier.Custody> custody = new ArrayList<>();
    String before = "";
    for (EvidenceEntry entry : entries) {
      Optional<Sealing> sealing = Sealing.of(entry);
      String after = sealing.map(Sealing::rawSha256).orElse("");
      custody.add(
          new Dossier.Custody(
              sealing.map(what -> Instant.parse(what.captured())).orElse(it.openedAt()),
              CaseEvent.SYSTEM,
              "",
              "sealed as entry " + entry.seq(),
              sealing.map(Sealing::kind).filter(Screenshot.KINDS::contains).isPresent()
                  ? "received from " + uploader(entry.seq())
                  : "received from the platform",
              before,
              after));
      before = after;
    }
    for (AuditEvent access : accesses) {
      String hash = seen(access).orElseGet(() -> hashAt(custody, access.at()));
      custody.add(
          new Dossier.Custody(
              access.at(),
              access.who(),
              String.join(", ", new TreeSet<>(access.roles())),
              access.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              access.subject(),
              hash,
              hash));
    }
    custody.sort(Comparator.comparing(Dossier.Custody::at));
    return custody;
  }

  /** Digest of the picture that somebody had before them. */
  private Optional<String> seen(AuditEvent access) {
    return it.screenshots().stream()
        .filter(_ -> access.kind() == AuditEvent.Kind.SCREENSHOT_SEEN)
        .filter(added -> access.subject().equals(it.id() + " entry " + added.entry()))
        .findFirst()
        .map(CaseEvent.ScreenshotAdded::sha256);
  }

  /** Who was signed in when the entry, or the picture that it is about, came in. */
  private String uploader(long entry) {
    return it.screenshots().stream()
        .filter(added -> added.entry() == entry || added.entry() + 1 == entry)
        .findFirst()
        .map(CaseEvent.ScreenshotAdded::by)
        .orElse("a colleague");
  }

  private static String hashAt(List<Dossier.Custody> custody, Instant at) {
    return custody.stream()
        .filter(line -> line.by().equals(CaseEvent.SYSTEM) && !line.at().isAfter(at))
        .reduce((_, later) -> later)
        .map(Dossier.Custody::after)
        .orElse("");
  }

  private List<Dossier.Exhibit> exhibits(String person) {
    return entries.stream()
        .map(entry -> {
          Optional<Sealing> sealing = Sealing.of(entry);
          return new Dossier.Exhibit(
              initials(person) + "/" + marks.getOrDefault(entry.seq(), 0),
              entry.seq(),
              sealing.map(Sealing::rawSha256).orElse(HexFormat.of().formatHex(entry.entryHash())),
              sealing.map(Sealing::kind).orElse(""),
              sealing.map(Sealing::captured).orElse(""),
              sealing.map(Sealing::clock).orElse(""));
        })
        .toList();
  }

  /** The first letters of the words of a name; of a single word, its first letters. */
  static String initials(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int point : name.codePoints().toArray()) {
      if (Character.isLetter(point)) {
        word.appendCodePoint(point);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    String initials =
        words.size() == 1
            ? words.getFirst()
            : words.stream()
                .map(it -> it.substring(0, it.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    int end =
        initials.offsetByCodePoints(
            0, Math.min(INITIALS, initials.codePointCount(0, initials.length())));
    return initials.isEmpty() ? "X" : initials.substring(0, end).toUpperCase(Locale.ROOT);
  }
}
