package moothall.escalation.web;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The API's description, as docs/openapi.json has it; no sign-in, since it tells of nobody. */
@Controller("/api/openapi.json")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OpenApiController {

  private final byte[] document;

  OpenApiController(ResourceResolver resources) {
    try (InputStream in =
        resources
            .getResourceAsStream("classpath:moothall/escalation/openapi.json")
            .orElseThrow(() -> new IllegalStateException("openapi.json is not in the program"))) {
      this.document = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json cannot be read", e);
    }
  }

  @Get(produces = MediaType.APPLICATION_JSON)
  @Does("Shows this description")
  @Gives
  byte[] document() {
    return document;
  }
}
