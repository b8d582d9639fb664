package moothall.escalation.once;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.admission.LetIn;
import moothall.escalation.failpoints.Failpoint;
import moothall.escalation.failpoints.Failpoints;
import moothall.escalation.store.ApiWrites;
import moothall.escalation.store.ApiWrites.Standing;
import moothall.escalation.store.Database;
import moothall.escalation.store.DatabaseTroubleException;
import moothall.service.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before every write of the API. What comes with an {@code Idempotency-Key} is done once,
 * and answered a second time as it was the first time.
 */
@ServerFilter(
    value = "/api/**",
    methods = {HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE})
final class DoneOnce {

  /** After the doorkeeper, who may refuse it. */
  static final int AFTER_THE_DOORKEEPER = 40_000;

  static final String REPLAYED = "Idempotency-Replayed";

  private static final Logger LOG = LoggerFactory.getLogger(DoneOnce.class);

  private final Database database;
  private final ApiWrites writes;
  private final WireForm wire;

  DoneOnce(Database database, ApiWrites writes, WireForm wire) {
    this.database = database;
    this.writes = writes;
    this.wire = wire;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Order(AFTER_THE_DOORKEEPER)
  HttpResponse<?> once(HttpRequest<?> request, FilterContinuation<HttpResponse<?>> next) {
    Optional<Viewer> viewer = LetIn.viewer(request);
    if (viewer.isEmpty()) {
      return next.proceed();
    }
    return switch (KeyHeader.of(request.getHeaders().getAll(KeyHeader.NAME))) {
      case KeyHeader.Missing() -> next.proceed();
      case KeyHeader.Malformed(var why) -> problem(HttpStatus.BAD_REQUEST, "idempotency-key", why);
      case KeyHeader.Given(var key) -> once(request, viewer.get(), key, next);
    };
  }

  private HttpResponse<?> once(
      HttpRequest<?> request, Viewer viewer, String key, FilterContinuation<HttpResponse<?>> next) {
    byte[] fingerprint = Fingerprint.of(request, viewer, wire.sent(request));
    Standing standing =
        database.inTransaction(connection ->
            writes.begin(connection, new ApiWrites.Key(viewer.name(), key), fingerprint));
    Failpoints.reached(Failpoint.WRITE_BEGUN);
    return switch (standing) {
      case Standing.Yours(var turn) -> done(request, turn, next);
      case Standing.Answered(var answer) -> wire.again(answer).header(REPLAYED, "true");
      case Standing.OtherRequest() ->
          problem(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "idempotency-key-reused",
              "This key came with another request before (expected: a new key for each request, and"
                  + " the same only to send the same again).");
      case Standing.InHand() ->
          problem(
                  HttpStatus.CONFLICT,
                  "idempotency-key-in-use",
                  "The same request is still being worked on. Send it again a little later.")
              .header("Retry-After", "1");
      case Standing.AnswerLost() ->
          problem(
              HttpStatus.CONFLICT,
              "answer-lost",
              "Something of this was written, and what was answered is lost. It is not done again:"
                  + " look how things stand.");
    };
  }

  private HttpResponse<?> done(
      HttpRequest<?> request, ApiWrites.Turn turn, FilterContinuation<HttpResponse<?>> next) {
    TurnOfRequest.begins(request, turn);
    HttpResponse<?> answer;
    try {
      answer = next.proceed();
    } catch (RuntimeException failed) {
      TurnOfRequest.ends(request);
      giveUp(turn);
      throw failed;
    }
    TurnOfRequest.ends(request);
    if (answer.code() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
      giveUp(turn);
      return answer;
    }
    Failpoints.reached(Failpoint.WRITE_DONE);
    MutableHttpResponse<?> told = answer.toMutableResponse();
    keep(turn, wire.fixed(told));
    Failpoints.reached(Failpoint.ANSWER_KEPT);
    return told;
  }

  private void keep(ApiWrites.Turn turn, ApiWrites.Answer answer) {
    try {
      database.inTransaction(connection -> {
        writes.answer(connection, turn, answer);
        return true;
      });
    } catch (DatabaseTroubleException trouble) {
      // It is done all the same; sent again, it is not done again.
      LOG.warn("what was answered could not be kept: {}", trouble.getMessage());
    }
  }

  private void giveUp(ApiWrites.Turn turn) {
    try {
      database.inTransaction(connection -> {
        writes.giveUp(connection, turn);
        return true;
      });
    } catch (DatabaseTroubleException trouble) {
      LOG.warn("a turn could not be given up and runs out: {}", trouble.getMessage());
    }
  }

  private static MutableHttpResponse<?> problem(HttpStatus status, String code, String detail) {
    return Problem.of(status, code, detail).toResponse();
  }
}
