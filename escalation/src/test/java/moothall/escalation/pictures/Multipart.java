package moothall.escalation.pictures;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form with a file, as a browser sends it. */
public final class Multipart {

  private static final String BOUNDARY = "----an-invented-boundary";

  private Multipart() {}

  /** All that a screenshot wants, with this picture. */
  public static Map<String, String> said() {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("takenAt", "2026-07-01T09:15:00Z");
    said.put("address", "https://www.ambermere.example/news/bins#c-17");
    said.put("takenBy", "Ben Ashworth-Cole");
    said.put("device", "Council telephone 12, browser");
    said.put("deviceClock", "two seconds slow");
    said.put("shows", "The comment under the post about bins, with two answers below it.");
    said.put("unaltered", "YES");
    return said;
  }

  public static HttpRequest.Builder with(
      HttpRequest.Builder request, Map<String, String> said, String name, byte[] picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    said.forEach((field, value) ->
        out.writeBytes(
            text(
                "--"
                    + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\""
                    + field
                    + "\"\r\n\r\n"
                    + value
                    + "\r\n")));
    out.writeBytes(
        text(
            "--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"picture\"; filename=\""
                + name
                + "\"\r\nContent-Type: image/png\r\n\r\n"));
    out.writeBytes(picture);
    out.writeBytes(text("\r\n--" + BOUNDARY + "--\r\n"));
    return request
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .header("Sec-Fetch-Site", "same-origin")
        .POST(BodyPublishers.ofByteArray(out.toByteArray()));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
