package moothall.escalation.once;

import io.micronaut.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import moothall.escalation.access.Viewer;
import moothall.escalation.evidence.Sha256;

/** Tells one request from another: who may what, where to, and every byte that was sent. */
final class Fingerprint {

  private Fingerprint() {}

  static byte[] of(HttpRequest<?> request, Viewer viewer, byte[] body) {
    // Somebody with other rights could be answered otherwise, and asks another question.
    byte[] head =
        (request.getMethodName()
                + "\0"
                + request.getUri()
                + "\0"
                + viewer.roles()
                + viewer.scopes())
            .getBytes(StandardCharsets.UTF_8);
    return Sha256.of(
        ByteBuffer.allocate(Integer.BYTES + head.length + body.length)
            .putInt(head.length)
            .put(head)
            .put(body)
            .array());
  }
}
