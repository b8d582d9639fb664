package moothall.ingest.meta;

import java.util.List;
import java.util.function.Function;
import moothall.ingest.comment.Refusal;
import moothall.ingest.webhook.Part;
import moothall.ingest.webhook.Reading;

/**
 * One of Meta's platforms, as its deliveries have it.
 *
 * @param platform what the page register calls it
 * @param object what its deliveries say that they are about
 * @param reading what a change is to us; never throws for what is in it
 */
public record MetaChannel(String platform, String object, Function<MetaChange, Reading> reading) {

  /** What a delivery holds. */
  public sealed interface Contents {}

  /** The parts in their order. */
  public record Parts(List<Part> parts) implements Contents {}

  /** Not even its parts can be told apart. */
  public record Unreadable(Refusal refusal) implements Contents {}

  /** Cuts a delivery and reads each part of it. */
  public Contents read(byte[] raw) {
    return switch (MetaBatch.cut(raw, object)) {
      case MetaBatch.Unreadable(var refusal) -> new Unreadable(refusal);
      case MetaBatch.Cut(var changes) ->
          new Parts(
              changes.stream()
                  .map(it -> new Part(it.account(), it.raw(), reading.apply(it)))
                  .toList());
    };
  }
}
