package moothall.escalation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a platform says about who can see a comment: that it was hidden or shown again, by somebody
 * there or by us.
 *
 * @param kind what was done
 * @param dated when, by the platform's clock; empty where it does not say
 */
public record PlatformWord(ActionKind kind, Optional<Instant> dated) {

  /**
   * The word in a judgement; empty if it holds none, or if the platform has dated another later.
   *
   * @param known all verdicts on the comment
   */
  public static Optional<PlatformWord> in(Judgement judgement, List<Judgement> known) {
    CommentKind kind = judgement.comment().kind();
    boolean outdated =
        known.stream()
            .filter(it -> !it.comment().kind().changesTheWords())
            .anyMatch(it -> Judgement.OLDEST_FIRST.compare(it, judgement) > 0);
    return kind.changesTheWords() || outdated
        ? Optional.empty()
        : Optional.of(
            new PlatformWord(
                kind == CommentKind.HIDDEN ? ActionKind.HIDE : ActionKind.UNHIDE,
                Optional.ofNullable(date(judgement, known))));
  }

  /**
   * That somebody hid the comment there before it had a case. Empty if the platform's last word was
   * another, and if the comment went afterwards and came back, for then nobody knows.
   *
   * @param known all verdicts on the comment, oldest version first
   */
  public static Optional<PlatformWord> hiddenBefore(List<Judgement> known) {
    return known.reversed().stream()
        .dropWhile(it -> it.comment().kind() == CommentKind.REMOVED)
        .takeWhile(it -> it.comment().kind() != CommentKind.REMOVED)
        .filter(it -> !it.comment().kind().changesTheWords())
        .findFirst()
        .flatMap(it -> in(it, known))
        .filter(it -> it.kind() == ActionKind.HIDE);
  }

  /** Nothing can be hidden before it is written: such a date is the comment's own. */
  private static @Nullable Instant date(Judgement judgement, List<Judgement> known) {
    Instant said = judgement.comment().times().posted();
    boolean ofTheComment =
        said != null
            && known.stream()
                .filter(it -> it.comment().kind() == CommentKind.CREATED)
                .map(it -> it.comment().times().posted())
                .anyMatch(written -> written != null && !said.isAfter(written));
    return ofTheComment ? null : said;
  }

  /**
   * Whether the case learns from it how the comment stands. An echo of what we asked for tells
   * nothing, however late it comes; nor does what happened before our last request.
   */
  public boolean isNewsTo(Case it) {
    if (it.visibility() == Visibility.GONE || agreesWith(it.visibility())) {
      return false;
    }
    List<OwnChange> ours = OwnChange.in(it);
    return dated.isEmpty()
        ? ours.stream().noneMatch(own -> own.kind() == kind)
        : ours.stream().noneMatch(own -> own.echoesIn(this) || dated.get().isBefore(own.from()));
  }

  private boolean agreesWith(Visibility known) {
    return kind == ActionKind.HIDE
        ? known == Visibility.HIDDEN || known == Visibility.HIDING
        : known == Visibility.VISIBLE || known == Visibility.UNHIDING;
  }
}
