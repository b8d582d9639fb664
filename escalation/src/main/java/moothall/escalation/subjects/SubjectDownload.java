package moothall.escalation.subjects;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.util.Base64;
import java.util.HexFormat;
import moothall.escalation.handover.DossierFile;

/** The file as a download, with its digest beside it (RFC 9530). */
public final class SubjectDownload {

  private SubjectDownload() {}

  /** Nothing on the way keeps a copy. */
  public static HttpResponse<byte[]> of(SubjectAnswer.Made it) {
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(it.sha256()));
    return HttpResponse.ok(it.pack())
        .contentType(MediaType.of("application/zip"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Repr-Digest", "sha-256=:" + digest + ":")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + DossierFile.name(it.reference()) + "\"");
  }
}
