package moothall.moderation.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import moothall.moderation.detection.learned.EncoderText;
import moothall.moderation.detection.learned.LearnedModel;
import moothall.moderation.detection.learned.Opinion;
import moothall.moderation.normalisation.Normaliser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

  /** Of a logit: rounding to whole numbers takes other turns where a half is rounded otherwise. */
  private static final double TOLERANCE = 0.4;

  private static final List<String> FILES = List.of("model.onnx", "vocabulary.txt", "model.json");

  @TempDir private Path folder;

  @Test
  void saysWhichFileIsMissing() throws IOException {
    for (String missing : FILES) {
      copyAll();
      Files.delete(folder.resolve(missing));

      assertThatThrownBy(() -> ModelFiles.in(folder).load())
          .isInstanceOf(ModelUnusableException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining(missing + " is missing (expected: ");
    }
  }

  @Test
  void refusesAFileThatIsNotTheOneDescribed() throws IOException {
    copyAll();
    byte[] network = Files.readAllBytes(folder.resolve("model.onnx"));
    network[network.length / 2] ^= 1;
    Files.write(folder.resolve("model.onnx"), network);

    assertThatThrownBy(() -> ModelFiles.in(folder).load())
        .isInstanceOf(ModelUnusableException.class)
        .hasMessageContaining("model.onnx has the hash")
        .hasMessageContaining("(expected: ");
  }

  @Test
  void refusesWhatIsNoNetwork() {
    assertThatThrownBy(() -> OnnxEncoder.of("no network".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(expected: a network as the training writes it)");
  }

  @Test
  void isTheModelThatItsCardSpeaksOf() throws IOException {
    JsonNode told;
    String card;
    try (InputStream description = ModelFiles.class.getResourceAsStream("/model/model.json");
        InputStream page = ModelFiles.class.getResourceAsStream("/model/MODEL_CARD.md")) {
      told = new ObjectMapper().readTree(description);
      card = new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }

    for (String file : List.of("model.onnx", "vocabulary.txt")) {
      assertThat(card)
          .contains("`" + told.path("sha256").path(file).asText().substring(0, 16) + "`");
    }
    told.path("heads")
        .properties()
        .forEach(head ->
            assertThat(card)
                .containsPattern(
                    String.format(
                        Locale.ROOT,
                        "\\| %s \\| .* \\| %.4f \\| %.4f \\|",
                        head.getKey(),
                        head.getValue().path("review").asDouble(),
                        head.getValue().path("raise").asDouble())));
  }

  /** The training and the product read texts alike, and the file computes what was trained. */
  @Test
  void agreesWithTheTrainingSignBySign() throws IOException {
    LearnedModel model = ShippedModel.get();
    int compared = 0;
    for (JsonNode sample : samples()) {
      String text = sample.get("text").asText();
      assertThat(EncoderText.of(text)).as(text).isEqualTo(sample.get("prepared").asText());
      int[] tokens = new int[sample.get("tokens").size()];
      for (int i = 0; i < tokens.length; i++) {
        tokens[i] = sample.get("tokens").get(i).asInt();
      }
      assertThat(model.vocabulary().tokens(EncoderText.of(text), 128)).as(text).isEqualTo(tokens);
      float[] logits = model.encoder().logits(tokens);
      for (int i = 0; i < logits.length; i++) {
        assertThat((double) logits[i])
            .as("%s, answer %d", text, i)
            .isCloseTo(sample.get("logits").get(i).asDouble(), within(TOLERANCE));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(150);
  }

  /** Scores depend on nothing but the text: not on order, threads, or which instance is asked. */
  @Test
  void givesTheSameOpinionWhateverElseIsGoingOn() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      texts.add("When is bin day number " + i + (i % 3 == 0 ? " you absolute numpty" : " please"));
    }
    LearnedModel model = ShippedModel.get();
    Map<String, Opinion> first = new ConcurrentHashMap<>();
    texts.forEach(text -> first.put(text, model.of(Normaliser.normalise(text))));

    Collections.shuffle(texts, new Random(5));
    LearnedModel another = ModelFiles.shipped().load();
    texts.parallelStream()
        .forEach(text -> {
          assertThat(model.of(Normaliser.normalise(text))).isEqualTo(first.get(text));
          assertThat(another.of(Normaliser.normalise(text))).isEqualTo(first.get(text));
        });
  }

  private static List<JsonNode> samples() throws IOException {
    try (InputStream in = ModelFilesTest.class.getResourceAsStream("/encoder-samples.jsonl")) {
      ObjectMapper mapper = new ObjectMapper();
      List<JsonNode> samples = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        samples.add(mapper.readTree(line));
      }
      return samples;
    }
  }

  private void copyAll() throws IOException {
    for (String name : FILES) {
      try (InputStream in = ModelFilesTest.class.getResourceAsStream("/model/" + name)) {
        Files.write(folder.resolve(name), in.readAllBytes());
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(FILES.size());
    }
  }
}
