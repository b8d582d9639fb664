package moothall.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/**
 * An error as RFC 9457 has it. The detail is a sentence for a person: what was wrong and what was
 * expected. It never repeats what a resident wrote.
 *
 * @param type a stable name of the kind of problem, {@code urn:moothall:problem:<code>}
 * @param title the HTTP status in words
 * @param status the HTTP status code
 * @param detail what was wrong with this request, and what was expected
 */
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail) {

  /** {@code code} is kebab-case and stays the same for ever: clients branch on it. */
  public static Problem of(HttpStatus status, String code, String detail) {
    return new Problem(
        "urn:moothall:problem:" + code, status.getReason(), status.getCode(), detail);
  }

  public MutableHttpResponse<Problem> toResponse() {
    return HttpResponse.<Problem>status(HttpStatus.valueOf(status))
        .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
        .body(this);
  }
}
