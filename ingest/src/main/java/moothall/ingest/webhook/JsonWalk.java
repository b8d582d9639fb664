package moothall.ingest.webhook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import moothall.ingest.comment.Refusal;
import moothall.ingest.comment.WellFormed;

/**
 * One walk through a JSON body, from which elements can be cut exactly as they stand in it. Each
 * step begins at a value and must consume it; whatever has another shape than the step expects ends
 * the walk.
 */
public final class JsonWalk {

  private final byte[] raw;
  private final JsonParser parser;

  private JsonWalk(byte[] raw, JsonParser parser) {
    this.raw = raw;
    this.parser = parser;
  }

  /** Consumes the value at which the walk stands. */
  @FunctionalInterface
  public interface Step {
    void take() throws IOException;
  }

  /** Consumes the value of the member of this name. */
  @FunctionalInterface
  public interface Member {
    void take(String name) throws IOException;
  }

  /** Consumes the one value that the body is. */
  @FunctionalInterface
  public interface Route {
    void take(JsonWalk walk) throws IOException;
  }

  /** Empty if the body is JSON in UTF-8, to its end, and of the shape that the route expects. */
  public static Optional<Refusal> through(byte[] raw, Route route) {
    if (WellFormed.utf8(raw).isEmpty()) {
      return Optional.of(StrictJson.NOT_UTF_8);
    }
    try (JsonParser parser = StrictJson.MAPPER.createParser(raw)) {
      JsonWalk walk = new JsonWalk(raw, parser);
      parser.nextToken();
      route.take(walk);
      walk.expect(parser.nextToken() == null);
      return Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.of(StrictJson.NOT_JSON);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can always be read", e);
    }
  }

  /** The tree of what was cut out of a body on such a walk. */
  public static JsonNode tree(byte[] slice) {
    try {
      return StrictJson.MAPPER.readTree(slice);
    } catch (IOException e) {
      throw new IllegalStateException("what was cut out of JSON is JSON", e);
    }
  }

  public void object(Member each) throws IOException {
    expect(parser.currentToken() == JsonToken.START_OBJECT);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      each.take(name);
    }
  }

  public void array(Step each) throws IOException {
    expect(parser.currentToken() == JsonToken.START_ARRAY);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      each.take();
    }
  }

  /** An array's elements, or the one value that stands in its place. */
  public void oneOrMany(Step each) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      array(each);
    } else {
      each.take();
    }
  }

  /** Text, number or truth value as text; empty for anything else. */
  public String scalar() throws IOException {
    if (parser.currentToken().isStructStart()) {
      parser.skipChildren();
      return "";
    }
    return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
  }

  /** Whether the value at which the walk stands is an object. */
  public boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  public void skip() throws IOException {
    parser.skipChildren();
  }

  /** The bytes of an object, of which nothing else is wanted. */
  public byte[] slice() throws IOException {
    return slice(this::skip);
  }

  /** The bytes of an object that the step consumes. */
  public byte[] slice(Step inside) throws IOException {
    expect(parser.currentToken() == JsonToken.START_OBJECT);
    int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
    inside.take();
    int end = Math.toIntExact(parser.currentLocation().getByteOffset());
    byte[] slice = Arrays.copyOfRange(raw, start, end);
    expect(slice[0] == '{' && slice[slice.length - 1] == '}');
    return slice;
  }

  /** Ends the walk where the shape is another than the platform documents. */
  public void expect(boolean shape) throws IOException {
    if (!shape) {
      throw new UnexpectedShape(parser);
    }
  }

  private static final class UnexpectedShape extends JsonProcessingException {

    private static final long serialVersionUID = 1L;

    UnexpectedShape(JsonParser parser) {
      super("unexpected shape", parser.currentLocation());
    }
  }
}
