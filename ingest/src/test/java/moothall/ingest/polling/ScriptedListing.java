package moothall.ingest.polling;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what it was told to, in turn, and keeps what it was asked. */
final class ScriptedListing implements CommentListing {
  final Deque<Heard> coming = new ArrayDeque<>();
  final List<@Nullable String> positions = new ArrayList<>();
  final List<String> tokens = new ArrayList<>();
  final Map<String, Standing> standings = new HashMap<>();
  int looks;
  @Nullable RuntimeException fault;
  Duration thoroughInterval = Duration.ZERO;

  void answers(Heard heard) {
    coming.add(heard);
  }

  @Override
  public String platform() {
    return "facebook";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(1);
  }

  @Override
  public Duration thoroughInterval() {
    return thoroughInterval;
  }

  @Override
  public Heard ask(Question question) {
    positions.add(question.position());
    tokens.add(new String(question.account().token(), StandardCharsets.UTF_8));
    if (fault != null) {
      throw fault;
    }
    return coming.remove();
  }

  @Override
  public Optional<String> beyond(String position) {
    return Optional.of("beyond " + position);
  }

  @Override
  public Standing standing(Account account, String nativeId) {
    looks++;
    return standings.getOrDefault(nativeId, new Standing.Silent());
  }
}
