package moothall.moderation.languagemodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import moothall.moderation.detection.learned.Calibration;
import moothall.moderation.detection.learned.LearnedModel;
import moothall.moderation.detection.learned.Question;
import moothall.moderation.detection.learned.WordPieces;

/** The three files of a model: the network, its vocabulary, and how its answers are read. */
public final class ModelFiles {

  static final String NETWORK = "model.onnx";
  static final String VOCABULARY = "vocabulary.txt";
  static final String DESCRIPTION = "model.json";

  private static final String SHIPPED = "/model/";
  private static final int HASH_DIGITS = 16;

  private final String place;
  private final Source source;

  private ModelFiles(String place, Source source) {
    this.place = place;
    this.source = source;
  }

  @FunctionalInterface
  private interface Source {
    byte[] read(String name) throws IOException;
  }

  /** The model that is part of the product. */
  public static ModelFiles shipped() {
    return new ModelFiles(
        "the shipped model",
        name -> {
          try (InputStream in = ModelFiles.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) {
              throw new NoSuchFileException(SHIPPED + name);
            }
            return in.readAllBytes();
          }
        });
  }

  /** A model in a folder. */
  public static ModelFiles in(Path folder) {
    return new ModelFiles(folder.toString(), name -> Files.readAllBytes(folder.resolve(name)));
  }

  /**
   * Loads it, which takes about half a second.
   *
   * @throws ModelUnusableException if a file is missing or is not the one that was described
   */
  public LearnedModel load() {
    OnnxEncoder.prepare();
    byte[] description = read(DESCRIPTION);
    JsonNode told = json(description);
    byte[] network = described(NETWORK, told);
    byte[] vocabulary = described(VOCABULARY, told);
    try {
      List<String> pieces = new String(vocabulary, StandardCharsets.UTF_8).lines().toList();
      return new LearnedModel(
          told.path("name").asText() + "#" + hash(description).substring(0, HASH_DIGITS),
          new WordPieces(pieces),
          calibrations(told.path("heads")),
          OnnxEncoder.of(network));
    } catch (IllegalArgumentException e) {
      throw new ModelUnusableException(place + ": " + e.getMessage());
    }
  }

  private static Map<Question, Calibration> calibrations(JsonNode heads) {
    EnumMap<Question, Calibration> all = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      JsonNode head = heads.path(question.label());
      if (head.isMissingNode()) {
        throw new IllegalArgumentException(
            DESCRIPTION
                + ": no heads."
                + question.label()
                + " (expected: slope, shift, review, raise)");
      }
      all.put(
          question,
          new Calibration(
              head.path("slope").asDouble(),
              head.path("shift").asDouble(),
              head.path("review").asDouble(),
              head.path("raise").asDouble()));
    }
    return all;
  }

  private byte[] described(String name, JsonNode told) {
    byte[] content = read(name);
    String expected = told.path("sha256").path(name).asText();
    String found = hash(content);
    if (!found.equals(expected)) {
      throw new ModelUnusableException(
          place
              + ": "
              + name
              + " has the hash "
              + found
              + " (expected: "
              + expected
              + ", as "
              + DESCRIPTION
              + " says)");
    }
    return content;
  }

  private JsonNode json(byte[] description) {
    try {
      return new ObjectMapper().readTree(description);
    } catch (IOException e) {
      throw new ModelUnusableException(
          place + ": " + DESCRIPTION + " is no JSON: " + e.getMessage());
    }
  }

  private byte[] read(String name) {
    try {
      return source.read(name);
    } catch (NoSuchFileException _) {
      throw new ModelUnusableException(
          place
              + ": "
              + name
              + " is missing (expected: "
              + NETWORK
              + ", "
              + VOCABULARY
              + " and "
              + DESCRIPTION
              + ")");
    } catch (IOException e) {
      throw new ModelUnusableException(place + ": " + name + " cannot be read: " + e.getMessage());
    }
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
