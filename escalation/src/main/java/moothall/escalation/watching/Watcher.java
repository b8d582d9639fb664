package moothall.escalation.watching;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.watch.Exposition;
import moothall.escalation.watch.Instance;
import moothall.escalation.watch.Round;
import moothall.escalation.watch.Rounds;
import moothall.escalation.watch.Sample;

/** Asks all services at the same time, one look after the other, and keeps what they said. */
@Context
public final class Watcher {

  private static final Instance HERE = new Instance("escalation", "this one");

  private final List<Neighbour> neighbours;
  private final WatchConfig config;
  private final PrometheusMeterRegistry own;
  private final Clock clock;
  private final HttpClient client;
  private final BackgroundLoop loop;
  private volatile Rounds rounds;

  Watcher(WatchConfig config, PrometheusMeterRegistry own, Clock clock) {
    this.config = config;
    this.own = own;
    this.clock = clock;
    this.neighbours =
        Stream.of(
                config.ingest().stream().map(it -> Neighbour.of("ingest", it)),
                config.moderation().stream().map(it -> Neighbour.of("moderation", it)),
                config.escalation().stream().map(it -> Neighbour.of("escalation", it)))
            .flatMap(it -> it)
            .toList();
    this.rounds =
        new Rounds(
            Stream.concat(neighbours.stream().map(Neighbour::instance), Stream.of(HERE))
                .sorted()
                .toList(),
            List.of());
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(config.deadline())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.loop = new BackgroundLoop("watcher", new Bell(), config.pause(), this::look);
  }

  /** What was heard within a quarter of an hour. */
  public Rounds rounds() {
    return rounds;
  }

  private boolean look() throws InterruptedException {
    Map<Neighbour, CompletableFuture<HttpResponse<String>>> asked =
        neighbours.stream()
            .collect(Collectors.toMap(it -> it, it -> it.ask(client, config.deadline())));
    Map<Instance, List<Sample>> said = new HashMap<>();
    said.put(HERE, Exposition.ours(own.scrape()));
    for (var question : asked.entrySet()) {
      Neighbour.heard(question.getValue(), config.deadline())
          .ifPresent(it -> said.put(question.getKey().instance(), it));
    }
    rounds = rounds.and(new Round(clock.instant(), said));
    return false;
  }

  @PreDestroy
  void close() {
    loop.close();
    client.shutdownNow();
  }
}
