package moothall.ingest.facebook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import moothall.ingest.comment.Refusal;
import moothall.ingest.comment.WellFormed;
import moothall.ingest.webhook.StrictJson;

/**
 * Cuts a delivery into its changes, each with its bytes exactly as they stand in the body: a batch
 * may hold a thousand comments, and nobody's evidence shall hold the words of the other 999.
 */
final class FacebookBatch {

  private final byte[] raw;
  private final List<Change> changes = new ArrayList<>();
  private String object = "";

  private FacebookBatch(byte[] raw) {
    this.raw = raw;
  }

  /**
   * One change of one page.
   *
   * @param account Facebook's number of the page
   * @param raw its JSON, byte for byte
   */
  record Change(String account, byte[] raw) {}

  /** Either the changes in their order, or why there are none to be had. */
  sealed interface Cutting {}

  record Cut(List<Change> changes) implements Cutting {}

  record Unreadable(Refusal refusal) implements Cutting {}

  static Cutting cut(byte[] raw) {
    if (WellFormed.utf8(raw).isEmpty()) {
      return new Unreadable(StrictJson.NOT_UTF_8);
    }
    FacebookBatch batch = new FacebookBatch(raw);
    try (JsonParser parser = StrictJson.MAPPER.createParser(raw)) {
      batch.read(parser);
    } catch (JsonProcessingException e) {
      return new Unreadable(StrictJson.NOT_JSON);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can always be read", e);
    }
    return batch.object.equals("page")
        ? new Cut(List.copyOf(batch.changes))
        : new Unreadable(
            new Refusal(
                "unexpected-object", "'object' is not 'page' (expected: a page's delivery)."));
  }

  private void read(JsonParser parser) throws IOException {
    expect(parser.nextToken() == JsonToken.START_OBJECT, parser);
    while (inObject(parser)) {
      switch (nameThenValue(parser)) {
        case "object" -> object = scalar(parser);
        case "entry" -> entries(parser);
        default -> parser.skipChildren();
      }
    }
    expect(parser.nextToken() == null, parser);
  }

  private void entries(JsonParser parser) throws IOException {
    expect(parser.isExpectedStartArrayToken(), parser);
    while (inArray(parser)) {
      String account = "";
      List<byte[]> slices = new ArrayList<>();
      expect(parser.isExpectedStartObjectToken(), parser);
      while (inObject(parser)) {
        switch (nameThenValue(parser)) {
          case "id" -> account = scalar(parser);
          case "changes" -> slices(parser, slices);
          default -> parser.skipChildren();
        }
      }
      for (byte[] slice : slices) {
        changes.add(new Change(account, slice));
      }
    }
  }

  private void slices(JsonParser parser, List<byte[]> slices) throws IOException {
    expect(parser.isExpectedStartArrayToken(), parser);
    while (inArray(parser)) {
      expect(parser.isExpectedStartObjectToken(), parser);
      int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
      parser.skipChildren();
      int end = Math.toIntExact(parser.currentLocation().getByteOffset());
      byte[] slice = Arrays.copyOfRange(raw, start, end);
      expect(slice[0] == '{' && slice[slice.length - 1] == '}', parser);
      slices.add(slice);
    }
  }

  private static void expect(boolean shape, JsonParser parser) throws UnexpectedShape {
    if (!shape) {
      throw new UnexpectedShape(parser);
    }
  }

  private static boolean inObject(JsonParser parser) throws IOException {
    return parser.nextToken() == JsonToken.FIELD_NAME;
  }

  private static boolean inArray(JsonParser parser) throws IOException {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  private static String nameThenValue(JsonParser parser) throws IOException {
    String name = parser.currentName();
    parser.nextToken();
    return name;
  }

  private static String scalar(JsonParser parser) throws IOException {
    if (parser.currentToken().isStructStart()) {
      parser.skipChildren();
      return "";
    }
    return parser.getText();
  }

  /** JSON, but not of the form that Meta documents. */
  private static final class UnexpectedShape extends JsonProcessingException {

    private static final long serialVersionUID = 1L;

    UnexpectedShape(JsonParser parser) {
      super("unexpected shape", parser.currentLocation());
    }
  }
}
