package moothall.ingest.threads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.comment.Refusal;
import moothall.ingest.meta.MetaBatch;
import moothall.ingest.meta.MetaChange;
import moothall.ingest.meta.MetaCutting;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of Threads: {@code values} is one change or a list of them. Meta's usual entries are
 * read as well, because nobody says that they never come.
 */
final class ThreadsDelivery {

  private final List<byte[]> values = new ArrayList<>();
  private final List<MetaChange> entries = new ArrayList<>();
  private String target = "";
  private boolean ownEnvelope;
  private boolean usualEnvelope;

  private ThreadsDelivery() {}

  static MetaCutting cut(byte[] raw) {
    ThreadsDelivery delivery = new ThreadsDelivery();
    Optional<Refusal> refusal = JsonWalk.through(raw, delivery::read);
    if (refusal.isPresent()) {
      return new MetaCutting.Unreadable(refusal.get());
    }
    // With both it would be open which of them is meant.
    if (delivery.ownEnvelope == delivery.usualEnvelope) {
      return new MetaCutting.Unreadable(
          new Refusal(
              "unexpected-envelope",
              "There is no 'values' (expected: that or 'entry', not both)."));
    }
    return new MetaCutting.Cut(delivery.changes());
  }

  private void read(JsonWalk walk) throws IOException {
    walk.object(name -> {
      switch (name) {
        case "target_id" -> target = walk.scalar();
        case "values" -> {
          ownEnvelope = true;
          walk.oneOrMany(() -> values.add(walk.slice()));
        }
        case "entry" -> {
          usualEnvelope = true;
          entries.addAll(MetaBatch.entries(walk));
        }
        default -> walk.skip();
      }
    });
  }

  private List<MetaChange> changes() {
    List<MetaChange> all = new ArrayList<>();
    values.forEach(it -> all.add(new MetaChange(target, it)));
    all.addAll(entries);
    return all.stream().map(it -> new MetaChange(owner(it), it.raw())).toList();
  }

  /** Whose post it is; what a target is, nobody says. */
  private static String owner(MetaChange change) {
    @Nullable String owner =
        StrictJson.text(JsonWalk.tree(change.raw()).at("/value/root_post"), "owner_id");
    return owner == null ? change.account() : owner;
  }
}
