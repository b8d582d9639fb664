package moothall.escalation.failpoints;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import moothall.escalation.Colleagues;
import moothall.escalation.domain.CommentId;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.CaseReader;
import moothall.service.ServiceContext;

/** A write of the API that a program sends again, with its key, until it knows what came of it. */
final class NoteOfAProgram {

  static final String WORDS = "Noted once by a program.";

  private static final String TOKEN = "moothall_program";
  private static final String KEY = "\"8e03978e-40d5-43e8-bc93-6894a57f9324\"";

  private NoteOfAProgram() {}

  static String accounts() {
    return "{\"accounts\":[],\"tokens\":[{\"name\":\"program\",\"roles\":[\"MODERATOR\"],\"sha256\":\"%s\"}]}"
        .formatted(HexFormat.of().formatHex(Sha256.of(TOKEN.getBytes(StandardCharsets.UTF_8))));
  }

  static void send(ServiceContext service) {
    String caseId =
        service
            .bean(CaseReader.class)
            .find(Colleagues.ASHA, new CommentId(Street.TO_BE_SHOWN))
            .flatMap(CaseReader.CommentFile::file)
            .map(CaseFile::it)
            .orElseThrow()
            .id()
            .toString();
    URI address =
        service.bean(EmbeddedServer.class).getURI().resolve("/api/cases/" + caseId + "/notes");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", KEY)
            .POST(BodyPublishers.ofString("{\"text\":\"" + WORDS + "\"}"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 202 && !answer.body().contains("answer-lost")) {
        throw new AssertionError(answer.statusCode() + " " + answer.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
