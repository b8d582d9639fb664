package moothall.ingest.meta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.comment.Refusal;
import moothall.ingest.webhook.JsonWalk;

/**
 * Meta's envelope: {@code object}, and entries of one account each. An entry holds a list of
 * changes, or is itself the one change; both are documented, and both are read.
 */
final class MetaBatch {

  private final List<MetaChange> changes = new ArrayList<>();
  private String object = "";

  private MetaBatch() {}

  /** Either the changes in their order, or why there are none to be had. */
  sealed interface Cutting {}

  record Cut(List<MetaChange> changes) implements Cutting {}

  record Unreadable(Refusal refusal) implements Cutting {}

  /** {@code object} is what the delivery must be about, in Meta's word. */
  static Cutting cut(byte[] raw, String object) {
    MetaBatch batch = new MetaBatch();
    Optional<Refusal> refusal = JsonWalk.through(raw, batch::read);
    if (refusal.isPresent()) {
      return new Unreadable(refusal.get());
    }
    return batch.object.equals(object)
        ? new Cut(List.copyOf(batch.changes))
        : new Unreadable(
            new Refusal("unexpected-object", "'object' is another (expected: '" + object + "')."));
  }

  private void read(JsonWalk walk) throws IOException {
    walk.object(name -> {
      switch (name) {
        case "object" -> object = walk.scalar();
        case "entry" -> walk.array(() -> entry(walk));
        default -> walk.skip();
      }
    });
  }

  private void entry(JsonWalk walk) throws IOException {
    Entry entry = new Entry();
    byte[] whole = walk.slice(() -> walk.object(name -> entry.read(walk, name)));
    // With both it would be open which of them is meant.
    walk.expect(!entry.list || !entry.flat);
    if (entry.list) {
      entry.changes.forEach(change -> changes.add(new MetaChange(entry.account, change)));
    } else {
      changes.add(new MetaChange(entry.account, whole));
    }
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
