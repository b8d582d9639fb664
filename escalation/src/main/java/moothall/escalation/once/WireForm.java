package moothall.escalation.once;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import moothall.escalation.store.ApiWrites;

/** Requests and answers as the bytes that go over the wire. */
@Singleton
final class WireForm {

  private final JsonMapper json;

  WireForm(JsonMapper json) {
    this.json = json;
  }

  /** What was sent; whoever comes after this can read it as well. */
  byte[] sent(HttpRequest<?> request) {
    if (!(request instanceof ServerHttpRequest<?> server)) {
      throw new IllegalStateException("a request that a server has not received");
    }
    try (CloseableByteBody ours = server.byteBody().split(SplitBackpressureMode.FASTEST);
        CloseableAvailableByteBody whole = ours.buffer().join()) {
      return whole.toByteArray();
    } catch (CompletionException e) {
      // Too long, or broken off: the framework's own answer to that.
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Turns the answer's body into bytes, for now and for later. */
  ApiWrites.Answer fixed(MutableHttpResponse<?> answer) {
    Object body = answer.body();
    if (body == null) {
      return new ApiWrites.Answer(answer.code(), Optional.empty());
    }
    byte[] bytes = body instanceof byte[] already ? already : written(body);
    MediaType type = answer.getContentType().orElse(MediaType.APPLICATION_JSON_TYPE);
    answer.contentType(type).body(bytes);
    return new ApiWrites.Answer(
        answer.code(), Optional.of(new ApiWrites.Body(type.toString(), bytes)));
  }

  MutableHttpResponse<?> again(ApiWrites.Answer answer) {
    MutableHttpResponse<byte[]> response = HttpResponse.status(answer.status(), null);
    answer.body().ifPresent(it -> response.contentType(it.contentType()).body(it.bytes()));
    return response;
  }

  private byte[] written(Object body) {
    try {
      return json.writeValueAsBytes(body);
    } catch (IOException e) {
      throw new UncheckedIOException("an answer cannot be written as JSON", e);
    }
  }
}
