package moothall.service;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * Every error that the framework answers by itself (no such path, wrong method, too large) becomes
 * a problem too.
 */
@Singleton
@Primary
public final class ProblemErrors implements ErrorResponseProcessor<Problem> {

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpStatus status = HttpStatus.valueOf(response.code());
    Problem problem = Problem.of(status, code(status), detail(context, status));
    return response.contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE).body(problem);
  }

  private static String code(HttpStatus status) {
    return status.getReason().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  /** A bug's message may quote what it choked on, so for 5xx the detail is ours alone. */
  private static String detail(ErrorContext context, HttpStatus status) {
    boolean ours = status == HttpStatus.UNAUTHORIZED || status == HttpStatus.FORBIDDEN;
    if (ours || status.getCode() >= 500 || !context.hasErrors()) {
      return switch (status) {
        case NOT_FOUND -> "Nothing is at " + context.getRequest().getPath() + ".";
        case UNAUTHORIZED -> "Sign in first, or send a bearer token.";
        case FORBIDDEN -> "Your role does not allow this.";
        default ->
            "Something went wrong on our side; nothing was changed. The log has the details.";
      };
    }
    return context.getErrors().getFirst().getMessage();
  }
}
