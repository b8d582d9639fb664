package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import moothall.deploy.FreePorts;
import moothall.deploy.cli.Moothall;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.deploy.standalone.Standalone;
import moothall.moderation.languagemodel.ShippedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A model laid into the home is tried on live traffic and reported on. */
class CandidateTrialTest {

  private static final byte[] SECRET = "a secret of the trial".getBytes(StandardCharsets.UTF_8);
  private static final String VILE = "immigrants are vermin, wipe them out";
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void tellsWhomACandidateWouldChangeAndChangesNobody() throws Exception {
    Ports ports = FreePorts.find();
    try (StubWebsite website = new StubWebsite(SECRET)) {
      Home home = TownHome.prepare(folder.resolve("home"), website, SECRET);
      layModelThatTakesEverythingForSpam(home.candidate());
      try (Standalone standalone = Standalone.start(home, ports, false, (what, time) -> {})) {
        assertThat(standalone).isNotNull();
        Deliveries town = new Deliveries(ports, SECRET);
        town.comment("harmless", "When is bin day in Ambermere?");
        town.comment("vile", VILE);
        Await.until("the vile one is hidden", SOON, () -> website.isHidden("vile"));

        Path list = folder.resolve("changes.tsv");
        Await.until(
            "both were shown to the candidate",
            SOON,
            () -> moothall(home, list).contains("has seen 2 comments"));
        String report = moothall(home, list);
        assertThat(report)
            .contains("It would judge 2 otherwise; for 0 of them the actions would be others.")
            .containsPattern("newly found +2  encoder-spam");
        assertThat(Files.readAllLines(list))
            .hasSize(3)
            .anyMatch(
                line -> line.contains("harmless") && line.endsWith("NONE\tNONE\tencoder-spam\t"))
            .noneMatch(line -> line.contains("bin day"));
        assertThat(website.isHidden("harmless")).isFalse();
      }
    }
  }

  private static String moothall(Home home, Path list) {
    StringWriter said = new StringWriter();
    CommandLine command =
        Moothall.commandLine().setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    command.execute("candidate", "--home", home.folder().toString(), "--list", list.toString());
    return said.toString();
  }

  private static void layModelThatTakesEverythingForSpam(Path candidate) throws Exception {
    Files.createDirectories(candidate);
    for (String name : List.of("model.onnx", "vocabulary.txt", "model.json")) {
      try (InputStream in = ShippedModel.class.getResourceAsStream("/model/" + name)) {
        Files.copy(in, candidate.resolve(name));
      }
    }
    Path description = candidate.resolve("model.json");
    ObjectMapper json = new ObjectMapper();
    ObjectNode told = (ObjectNode) json.readTree(description.toFile());
    ObjectNode spam = (ObjectNode) told.path("heads").path("spam");
    spam.put("review", 1e-9).put("raise", 1e-9);
    json.writeValue(description.toFile(), told);
  }
}
