package moothall.escalation.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.Database;
import moothall.escalation.store.Deliveries;
import moothall.escalation.store.Deliveries.Delivery;
import moothall.escalation.store.Deliveries.Outcome;
import moothall.service.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one receiver what there is to tell, one at a time, until it is taken: at least once, under
 * the same id each time. A receiver that fails is left alone for a while. What it has not taken for
 * a day is given up, loudly. A case that is restricted by now is told of to nobody.
 */
final class Telling {

  static final Duration LONGEST = Duration.ofHours(24);

  private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** It may be back, and what happens meanwhile waits for it. */
  private static final Duration LONGEST_REST = Duration.ofMinutes(1);

  private static final int TIMES_AS_LONG = 3;
  private static final int STEPS = 10;

  private final Database database;
  private final Deliveries deliveries;
  private final Subscription to;
  private final Secrets secrets;
  private final Duration firstPause;
  private final Measures measures;
  private final Clock clock;
  private final Courier courier = new Courier(PATIENCE);

  Telling(
      Database database,
      Deliveries deliveries,
      Subscription to,
      Secrets secrets,
      Duration firstPause,
      Measures measures,
      Clock clock) {
    this.database = database;
    this.deliveries = deliveries;
    this.to = to;
    this.secrets = secrets;
    this.firstPause = firstPause;
    this.measures = measures;
    this.clock = clock;
  }

  String name() {
    return to.name();
  }

  /** Whether there may be more to send at once. */
  boolean round() throws InterruptedException {
    Optional<Delivery> claimed =
        database.inTransaction(connection -> deliveries.claim(connection, to.name()));
    if (claimed.isEmpty()) {
      return giveUpSome();
    }
    tell(claimed.get());
    return true;
  }

  private void tell(Delivery it) throws InterruptedException {
    if (!it.ordinary()) {
      settle(it, Outcome.DROPPED);
      return;
    }
    String failure = send(it);
    if (failure.isEmpty()) {
      settle(it, Outcome.DELIVERED);
      database.inTransaction(connection -> deliveries.recovered(connection, to.name()));
      return;
    }
    leaveAlone();
    if (clock.instant().isAfter(it.happened().plus(LONGEST))) {
      LOG.error(
          "webhook {} was not told of {} within {}: {} (given up after {} attempts)",
          to.name(),
          it.fact(),
          LONGEST,
          failure,
          it.attempts());
      settle(it, Outcome.GIVEN_UP);
    } else {
      LOG.warn("webhook {} did not take {}: {}", to.name(), it.fact(), failure);
      database.inTransaction(
          connection -> deliveries.later(connection, it, pauseAfter(it.attempts(), firstPause)));
    }
  }

  private void leaveAlone() {
    database.inTransaction(connection -> {
      int failures = deliveries.failed(connection, to.name());
      Duration rest = pauseAfter(failures, firstPause);
      return deliveries.rest(
          connection, to.name(), rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest);
    });
  }

  /** Of a receiver that fails, what it could not even be asked to take; whether there is more. */
  private boolean giveUpSome() {
    int given =
        database.inTransaction(connection -> deliveries.giveUp(connection, to.name(), LONGEST));
    if (given > 0) {
      LOG.error(
          "webhook {} was not told of {} facts within {} (given up)", to.name(), given, LONGEST);
      measures.deliverySettled(Outcome.GIVEN_UP, given);
    }
    return given > 0;
  }

  /** Grows with every attempt, up to an hour. */
  static Duration pauseAfter(int attempts, Duration first) {
    long times = (long) Math.pow(TIMES_AS_LONG, Math.min(attempts - 1, STEPS));
    Duration pause = first.multipliedBy(times);
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private void settle(Delivery it, Outcome outcome) {
    database.inTransaction(connection -> deliveries.settle(connection, it, outcome));
    measures.deliverySettled(outcome);
  }

  /** Empty if it was taken; otherwise what happened, without anything that the receiver said. */
  private String send(Delivery it) throws InterruptedException {
    List<byte[]> keys = new ArrayList<>();
    to.secrets().forEach(name -> secrets.find(name).ifPresent(keys::add));
    if (keys.isEmpty()) {
      return "none of its secrets is there (expected: "
          + secrets.place(to.secrets().getFirst())
          + ")";
    }
    byte[] body = body(it);
    long seconds = clock.instant().getEpochSecond();
    String signature;
    try {
      signature = Signature.of(it.id(), seconds, body, keys);
    } catch (IllegalArgumentException notBase64) {
      return "one of its secrets is no secret (expected: whsec_ and Base64)";
    }
    return courier.carry(
        HttpRequest.newBuilder(to.url())
            .header("Content-Type", "application/json")
            .header("webhook-id", it.id())
            .header("webhook-timestamp", Long.toString(seconds))
            .header("webhook-signature", signature)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  private static byte[] body(Delivery it) {
    ObjectNode body = JSON.createObjectNode();
    body.put("type", it.fact()).put("timestamp", it.happened().toString());
    ObjectNode about = body.putObject("data").put("caseId", it.caseId().toString());
    it.referral().ifPresent(id -> about.put("referralId", id.toString()).put("state", it.state()));
    it.appeal().ifPresent(id -> about.put("appealId", id.toString()));
    ObjectNode links = about.putObject("links").put("case", "/api/cases/" + it.caseId());
    it.referral().ifPresent(id -> links.put("referral", "/api/referrals/" + id));
    it.appeal().ifPresent(id -> links.put("appeal", "/api/appeals/" + id));
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("ids can always be written as JSON", e);
    }
  }
}
