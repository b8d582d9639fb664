package moothall.moderation.codec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import moothall.events.Author;
import moothall.events.CommentReceived;
import moothall.events.PageSnapshot;
import moothall.events.RemarkKept;
import moothall.events.VerdictReached;
import moothall.moderation.conduct.AcrossComments;
import moothall.moderation.conduct.Remark;
import moothall.moderation.conduct.Window;
import moothall.moderation.content.Author.Kind;
import moothall.moderation.content.Comment;

/** From a verdict to what is kept of its comment, and back from what was kept. */
public final class RemarkCodec {

  private static final int DIGITS = 16;
  private static final int HEX = 16;

  /** So many people can be named in a comment before the rest of them is left aside. */
  private static final int MOST_TARGETS = 5;

  /** They put handles before every reply, also where it answers the page and so has no parent. */
  private static final Set<String> HANDLES_FIRST = Set.of("x", "mastodon");

  private RemarkCodec() {}

  /**
   * Stands for an author on one council's pages of one platform; empty where the platform does not
   * say who it was, since a name may be anybody's.
   */
  public static Optional<String> subject(VerdictReached verdict) {
    Author author = verdict.getComment().getAuthor();
    String id = author == null ? null : author.getAuthorId();
    if (id == null || id.isBlank()) {
      return Optional.empty();
    }
    PageSnapshot page = verdict.getComment().getPage();
    return Optional.of(VerdictId.of("author", page.getCouncilId(), page.getPlatform(), id));
  }

  /** Of a removal there is nothing to keep, nor of what the council says on its own page. */
  public static Optional<RemarkKept> kept(
      String subject, VerdictReached verdict, AcrossComments across) {
    CommentReceived received = verdict.getComment();
    Comment comment = CommentCodec.comment(received);
    if (comment.removed() || comment.author().kind(comment.page()) == Kind.PAGE) {
      return Optional.empty();
    }
    List<Long> targets = new ArrayList<>();
    if (!verdict.getCategories().isEmpty()) {
      across
          .meant(comment, isReply(received))
          .forEach(name -> targets.add(digest("person", subject, name)));
      if (received.getParentCommentId() != null) {
        targets.add(digest("answered", subject, received.getParentCommentId()));
      }
    }
    return Optional.of(
        RemarkKept.newBuilder()
            .setCouncilId(received.getPage().getCouncilId())
            .setCommentId(received.getCommentId())
            .setVersion(received.getVersion())
            .setAt(written(received))
            .setCategories(verdict.getCategories())
            .setTargets(List.copyOf(new TreeSet<>(targets)))
            .setSketch(across.sketch(comment))
            .build());
  }

  /**
   * What is kept of a comment beside those of others, by a digest of what it has in common with
   * them on its page: its words, whom it means, or the thread. Empty where nothing is looked for.
   */
  public static Map<String, RemarkKept> ofSeveral(VerdictReached verdict, AcrossComments across) {
    CommentReceived received = verdict.getComment();
    Comment comment = CommentCodec.comment(received);
    Optional<String> author = subject(verdict);
    if (author.isEmpty()
        || comment.removed()
        || comment.author().kind(comment.page()) == Kind.PAGE) {
      return Map.of();
    }
    Map<String, RemarkKept> groups = new LinkedHashMap<>();
    for (Window.Kind kind : Window.Kind.values()) {
      if (kind.isOfMany() && across.windows().of(kind).concerns(remark(plain(verdict, kind)))) {
        for (String what : inCommon(kind, received, comment, across)) {
          String group = group(kind, received.getPage(), what);
          groups.put(
              group,
              RemarkKept.newBuilder(plain(verdict, kind))
                  .setWriter(digest("writer", group, author.get()))
                  .build());
        }
      }
    }
    return groups;
  }

  private static List<String> inCommon(
      Window.Kind kind, CommentReceived received, Comment comment, AcrossComments across) {
    if (kind == Window.Kind.COPIES) {
      return across.sameWords(comment).stream().toList();
    }
    List<String> targets = new ArrayList<>();
    across.meant(comment, isReply(received)).stream()
        .sorted()
        .limit(MOST_TARGETS)
        .forEach(name -> targets.add("person " + name));
    Stream.of(Optional.ofNullable(received.getParentCommentId()), post(received))
        .flatMap(Optional::stream)
        .limit(1)
        .forEach(thread -> targets.add("thread " + thread));
    return targets;
  }

  private static boolean isReply(CommentReceived received) {
    return received.getParentCommentId() != null
        || HANDLES_FIRST.contains(received.getPage().getPlatform());
  }

  private static Optional<String> post(CommentReceived received) {
    return Optional.ofNullable(received.getPostId()).filter(it -> !it.isBlank());
  }

  private static String group(Window.Kind kind, PageSnapshot page, String what) {
    return VerdictId.of(
        kind.name(), page.getCouncilId(), page.getPlatform(), page.getPageId(), what);
  }

  /** Of some writer, for whom anything may stand as long as nobody is told apart. */
  private static RemarkKept plain(VerdictReached verdict, Window.Kind kind) {
    CommentReceived received = verdict.getComment();
    return RemarkKept.newBuilder()
        .setCouncilId(received.getPage().getCouncilId())
        .setCommentId(received.getCommentId())
        .setVersion(received.getVersion())
        .setAt(written(received))
        .setCategories(verdict.getCategories())
        .setGroup(kind.name())
        .setWriter(0L)
        .build();
  }

  /** Whether a remark that was brought together so is looked at for such windows. */
  public static boolean isFor(RemarkKept kept, Window.Kind kind) {
    return kind.isOfMany() ? kind.name().equals(kept.getGroup()) : kept.getGroup() == null;
  }

  /** With nothing that is of no use for a kind of window, and so is not to be kept as long. */
  public static RemarkKept only(RemarkKept kept, Window.Kind kind) {
    return switch (kind) {
      case COURSE_OF_CONDUCT -> RemarkKept.newBuilder(kept).setSketch(null).build();
      case FLOOD -> RemarkKept.newBuilder(kept).setTargets(List.of()).build();
      case COPIES, PILE_ON -> kept;
    };
  }

  /** The same, of which it is known that it has made a signal. */
  public static RemarkKept marked(RemarkKept kept, Window window) {
    Set<String> marked = new TreeSet<>(kept.getMarked());
    marked.add(window.id());
    return RemarkKept.newBuilder(kept).setMarked(List.copyOf(marked)).build();
  }

  /** As the core wants it. */
  public static Remark remark(RemarkKept kept) {
    return new Remark(
        kept.getCouncilId(),
        kept.getCommentId(),
        kept.getVersion(),
        kept.getAt(),
        kept.getCategories(),
        new TreeSet<>(kept.getTargets()),
        kept.getSketch(),
        kept.getWriter(),
        Set.copyOf(kept.getMarked()));
  }

  /** What comes late because we were away was not written all at once. */
  private static Instant written(CommentReceived received) {
    Instant posted = received.getPostedAt();
    return posted == null || posted.isAfter(received.getReceivedAt())
        ? received.getReceivedAt()
        : posted;
  }

  private static long digest(String... parts) {
    return Long.parseUnsignedLong(VerdictId.of(parts).substring(0, DIGITS), HEX);
  }
}
