package moothall.escalation.dossier;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Records as JSON in pure ASCII: whatever residents write, lone surrogates and NULs included, comes
 * back as it was. The same record always makes the same bytes.
 */
public final class DossierJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private DossierJson() {}

  public static byte[] write(Object it) {
    try {
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
      return (JSON.writer(printer).writeValueAsString(it) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JacksonException e) {
      throw new IllegalStateException(it.getClass() + " can always be written", e);
    }
  }

  /** Empty if it is nothing that {@link #write} made of such a record. */
  public static <T> Optional<T> read(byte[] bytes, Class<T> type) {
    try {
      return Optional.ofNullable(JSON.readValue(bytes, type));
    } catch (IOException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
