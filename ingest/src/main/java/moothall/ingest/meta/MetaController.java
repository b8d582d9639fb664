package moothall.ingest.meta;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** The address at which Meta delivers for one of its platforms. */
public abstract class MetaController {

  private final MetaWebhook meta;

  protected MetaController(MetaWebhook meta) {
    this.meta = meta;
  }

  /** The handshake with which Meta finds out whether the address is ours. */
  @Get(produces = MediaType.TEXT_PLAIN)
  @ExecuteOn(TaskExecutors.BLOCKING)
  public final HttpResponse<?> handshake(
      @Nullable @QueryValue("hub.mode") String mode,
      @Nullable @QueryValue("hub.verify_token") String token,
      @Nullable @QueryValue("hub.challenge") String challenge) {
    return meta.handshake(mode, token, challenge);
  }

  /** A signed batch. */
  @Post(consumes = MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  public final HttpResponse<?> delivery(
      @Body byte @Nullable [] body, @Nullable @Header(MetaWebhook.SIGNATURE) String signature) {
    return meta.delivery(body, signature);
  }
}
