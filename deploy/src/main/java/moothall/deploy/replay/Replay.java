package moothall.deploy.replay;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.deploy.verdicts.LocalKafka;
import moothall.schemas.Topics;
import org.apache.kafka.common.KafkaException;

/**
 * Sends a file of comments through a running standalone Moothall and waits until every one has its
 * verdict.
 */
public final class Replay {

  private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(60);

  private final Home home;
  private final Ports ports;
  private final Watcher watcher;

  /** Who is told how far it is. */
  public interface Watcher {

    /** So many bytes of the file are in Kafka. */
    void sent(long bytes);

    /** A row was not taken. */
    void rejected(long line, String sentence);

    /** So many of the accepted versions have their verdict. */
    void judged(Tally tally);
  }

  public Replay(Home home, Ports ports, Watcher watcher) {
    this.home = home;
    this.ports = ports;
    this.watcher = watcher;
  }

  /**
   * Sends and waits.
   *
   * @param page id of the page for rows that name no registered page
   * @throws ReplayFailedException if ingest stops taking rows
   */
  public Tally run(Path file, String page) throws IOException, InterruptedException {
    String token = token();
    LocalKafka kafka = new LocalKafka(ports);
    Sent sent =
        send(file, page, new FileChannel(URI.create("http://127.0.0.1:" + ports.ingest()), token));
    try (Outcomes outcomes =
        new Outcomes(
            kafka.connection(), kafka.serdes().deserializer(Topics.VERDICTS), Instant.now())) {
      return await(outcomes, sent);
    } catch (KafkaException e) {
      throw new ReplayFailedException(
          "every row that was taken is safe, but Kafka stopped answering while the verdicts were"
              + " counted ("
              + e.getClass().getSimpleName()
              + "). Replay the file again to count them: nothing is judged twice.",
          e);
    }
  }

  private record Sent(Set<CommentVersionId> accepted, long rejected) {}

  private Sent send(Path file, String page, FileChannel channel)
      throws IOException, InterruptedException {
    Set<CommentVersionId> accepted = new HashSet<>();
    long rejected = 0;
    try (CommentFile comments = CommentFile.open(file)) {
      for (var part = comments.next(); part.isPresent(); part = comments.next()) {
        CommentFile.Portion portion = part.get();
        if (portion.isTooLong()) {
          rejected++;
          watcher.rejected(
              portion.firstLine(),
              "The row is longer than ingest takes (expected: at most 240,000 bytes).");
        } else {
          FileChannel.Taken taken = channel.send(portion, comments.format(), page);
          accepted.addAll(taken.accepted());
          rejected += taken.rejected().size();
          taken.rejected().forEach(row -> watcher.rejected(row.line(), row.sentence()));
        }
        watcher.sent(portion.bytesRead());
      }
    }
    return new Sent(accepted, rejected);
  }

  private Tally await(Outcomes outcomes, Sent sent) {
    Tally tally = outcomes.tally(sent.accepted(), sent.rejected());
    long lastProgress = System.nanoTime();
    while (!tally.isComplete() && System.nanoTime() - lastProgress < LONGEST_STANDSTILL.toNanos()) {
      outcomes.readOn();
      Tally now = outcomes.tally(sent.accepted(), sent.rejected());
      if (!now.equals(tally)) {
        lastProgress = System.nanoTime();
        watcher.judged(now);
      }
      tally = now;
    }
    outcomes.readOn();
    return outcomes.tally(sent.accepted(), sent.rejected());
  }

  private String token() throws IOException {
    Path file = home.secrets().resolve("ingest.file-token");
    if (Files.notExists(file)) {
      throw new ReplayFailedException(
          "there is no "
              + file
              + " (expected: the token that the first start wrote; is --home right?)");
    }
    return Files.readString(file, StandardCharsets.UTF_8).strip();
  }
}
