package moothall.escalation.handover;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.util.Base64;
import java.util.HexFormat;

/** A dossier as a download, with its digest beside it (RFC 9530). */
public final class DossierFile {

  private static final int DIGITS = 64;

  private DossierFile() {}

  /** Whether it can be the SHA-256 of a file. */
  public static boolean isDigest(String text) {
    return text.length() == DIGITS && text.chars().allMatch(HexFormat::isHexDigit);
  }

  /** See {@link #of(byte[], String, String)}. */
  public static HttpResponse<byte[]> of(DossierAnswer.Made it) {
    return of(it.pack(), it.sha256(), it.reference());
  }

  /** With its digest (RFC 9530); nothing on the way keeps a copy. */
  public static HttpResponse<byte[]> of(byte[] pack, String sha256, String reference) {
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    return HttpResponse.ok(pack)
        .contentType(MediaType.of("application/zip"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Repr-Digest", "sha-256=:" + digest + ":")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(reference) + "\"");
  }

  /** What the file is called; says nothing but which referral it is. */
  public static String name(String reference) {
    StringBuilder name = new StringBuilder();
    reference
        .chars()
        .forEach(it ->
            name.append(
                it < 128 && (Character.isLetterOrDigit(it) || it == '-') ? (char) it : '_'));
    return name + ".zip";
  }
}
