package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

/** What a person reads on a page where a program is told a problem. */
public interface TroublePage {

  /** That the database did not answer; made without asking it for anything. */
  HttpResponse<?> databaseAway(HttpStatus status);

  /** That the database answered and refused: a fault of ours, which waiting does not mend. */
  HttpResponse<?> databaseRefused(HttpStatus status);
}
