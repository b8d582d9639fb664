package moothall.ingest.meta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import moothall.ingest.comment.Refusal;
import moothall.ingest.webhook.JsonWalk;

/**
 * Meta's envelope: {@code object}, and entries of one account each. An entry holds a list of
 * changes, or is itself the one change; both are documented, and both are read.
 */
public final class MetaBatch {

  private final List<MetaChange> changes = new ArrayList<>();
  private String object = "";

  private MetaBatch() {}

  /** Cuts deliveries that are about this, in Meta's word. */
  public static Function<byte[], MetaCutting> about(String object) {
    return raw -> cut(raw, object);
  }

  private static MetaCutting cut(byte[] raw, String object) {
    MetaBatch batch = new MetaBatch();
    Optional<Refusal> refusal = JsonWalk.through(raw, batch::read);
    if (refusal.isPresent()) {
      return new MetaCutting.Unreadable(refusal.get());
    }
    return batch.object.equals(object)
        ? new MetaCutting.Cut(List.copyOf(batch.changes))
        : new MetaCutting.Unreadable(
            new Refusal("unexpected-object", "'object' is another (expected: '" + object + "')."));
  }

  private void read(JsonWalk walk) throws IOException {
    walk.object(name -> {
      switch (name) {
        case "object" -> object = walk.scalar();
        case "entry" -> changes.addAll(entries(walk));
        default -> walk.skip();
      }
    });
  }

  /** The changes of a list of entries, at which the walk stands. */
  public static List<MetaChange> entries(JsonWalk walk) throws IOException {
    List<MetaChange> changes = new ArrayList<>();
    walk.array(() -> changes.addAll(entry(walk)));
    return changes;
  }

  private static List<MetaChange> entry(JsonWalk walk) throws IOException {
    Entry entry = new Entry();
    byte[] whole = walk.slice(() -> walk.object(name -> entry.read(walk, name)));
    // With both it would be open which of them is meant.
    walk.expect(!entry.list || !entry.flat);
    return entry.list
        ? entry.changes.stream().map(it -> new MetaChange(entry.account, it)).toList()
        : List.of(new MetaChange(entry.account, whole));
  }

  private static final class Entry {
    private final List<byte[]> changes = new ArrayList<>();
    private String account = "";
    private boolean list;
    private boolean flat;

    void read(JsonWalk walk, String name) throws IOException {
      switch (name) {
        case "id" -> account = walk.scalar();
        case "changes" -> {
          list = true;
          walk.array(() -> changes.add(walk.slice()));
        }
        case "field" -> {
          flat = true;
          walk.skip();
        }
        default -> walk.skip();
      }
    }
  }
}
