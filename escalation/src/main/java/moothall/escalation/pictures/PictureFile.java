package moothall.escalation.pictures;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.util.Base64;
import java.util.HexFormat;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.evidence.Screenshot;

/**
 * A sealed picture as an answer: of the type that its bytes have, in a page of nothing else, kept
 * nowhere on the way.
 */
public final class PictureFile {

  private static final String POLICY =
      "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private PictureFile() {}

  /** With its digest (RFC 9530). */
  public static HttpResponse<byte[]> of(CaseEvent.ScreenshotAdded added, byte[] bytes) {
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(added.sha256()));
    return HttpResponse.ok(bytes)
        .contentType(MediaType.of(added.mediaType()))
        .header("Content-Security-Policy", POLICY)
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Repr-Digest", "sha-256=:" + digest + ":")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"" + Screenshot.fileName(added.entry(), added.mediaType()) + "\"");
  }
}
