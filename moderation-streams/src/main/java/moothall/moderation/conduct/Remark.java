package moothall.moderation.conduct;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a comment while a window is open: no words, no name.
 *
 * @param councilId on whose pages it stands
 * @param version of its words; an edit is another remark of the same comment
 * @param at when it was written
 * @param categories codes that its own verdict had
 * @param targets digests of who is meant, comparable among the remarks of one author only
 * @param sketch see {@link Sketch}; null where there are too few words
 * @param writer digest of the author, comparable among the remarks of one group only; null where
 *     they are of one author
 * @param marked ids of windows of several authors for which this remark has made a signal
 */
public record Remark(
    String councilId,
    String commentId,
    String version,
    Instant at,
    List<String> categories,
    Set<Long> targets,
    @Nullable Long sketch,
    @Nullable Long writer,
    Set<String> marked) {

  /** The order in which an author wrote, whatever the order in which we heard of it. */
  static final Comparator<Remark> AS_WRITTEN =
      Comparator.comparing(Remark::at)
          .thenComparing(Remark::commentId)
          .thenComparing(Remark::version);

  public Remark {
    categories = List.copyOf(categories);
    targets = Set.copyOf(targets);
    marked = Set.copyOf(marked);
  }

  /** Whether it is the same version of the same comment, however often it was delivered. */
  public boolean isSameAs(Remark other) {
    return commentId.equals(other.commentId) && version.equals(other.version);
  }

  boolean isBySameAs(Remark other) {
    return Objects.equals(writer, other.writer);
  }

  /** What several of its kind make enough once each: authors, or else comments. */
  Object unit() {
    return writer == null ? commentId : writer;
  }

  boolean isOneOf(Set<String> codes) {
    return categories.stream().anyMatch(codes::contains);
  }

  boolean meansSomebodyOf(Remark other) {
    return targets.stream().anyMatch(other.targets::contains);
  }

  boolean saysNearlyTheSameAs(Remark other) {
    return sketch != null && other.sketch != null && Sketch.areNear(sketch, other.sketch);
  }
}
