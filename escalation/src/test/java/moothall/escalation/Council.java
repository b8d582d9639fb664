package moothall.escalation;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import moothall.escalation.casework.CaseNotes;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Route;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.reading.CaseReader;

/** A service with a program for every role, and a case in every queue. */
public final class Council implements AutoCloseable {

  public final EscalationUnderTest service;
  private final Map<Queue, String> comments = new EnumMap<>(Queue.class);
  private final Map<Queue, String> cases = new EnumMap<>(Queue.class);

  private Council(EscalationUnderTest service) {
    this.service = service;
  }

  public static Council assemble() {
    try {
      Path accounts = Files.createTempDirectory("moothall-council").resolve("accounts.json");
      Files.writeString(accounts, accounts());
      Council council =
          new Council(
              EscalationUnderTest.start(
                  Map.of("moothall.escalation.accounts-file", accounts.toString())));
      council.open(Queue.ORDINARY, "HATE_RACE", EvidenceMode.FULL);
      council.open(Queue.TERRORISM, "TERROR_SUPPORT", EvidenceMode.FULL);
      council.open(Queue.SAFEGUARDING, "SAFEGUARDING_CHILD", EvidenceMode.RESTRICTED);
      council.open(Queue.CSEA, "CSAM_INDICATOR", EvidenceMode.LINK_ONLY);
      council.open(Queue.LINK_ONLY, "INTIMATE_IMAGE", EvidenceMode.LINK_ONLY);
      council.open(Queue.LEGAL, "DEFAMATION_RISK", EvidenceMode.FULL);
      council.send(Queue.MEMBERS, Route.MEMBERS);
      council.send(Queue.HR, Route.HR);
      return council;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String accounts() {
    String tokens =
        Arrays.stream(Role.values())
            .map(role ->
                "{\"name\":\"%s\",\"role\":\"%s\",\"sha256\":\"%s\"}"
                    .formatted(
                        role.name().toLowerCase(Locale.ROOT),
                        role,
                        HexFormat.of()
                            .formatHex(Sha256.of(token(role).getBytes(StandardCharsets.UTF_8)))))
            .collect(Collectors.joining(","));
    return "{\"accounts\":[],\"tokens\":[" + tokens + "]}";
  }

  /** What a program of that role signs in with. */
  public static String token(Role role) {
    return "moothall_" + role;
  }

  private void open(Queue queue, String category, EvidenceMode mode) {
    String id = "website:town-news:" + queue.name().toLowerCase(Locale.ROOT);
    var sketch = hateful().on(id).saying(words(queue)).asking("HIDE", "ESCALATE");
    Judgement it = sketch.judgement();
    service
        .bean(VerdictIntake.class)
        .take(
            new Judgement(
                it.verdictId(),
                it.comment(),
                it.actions(),
                List.of(category),
                new Judgement.Grade(it.grade().severity(), it.grade().priority(), mode),
                it.findings(),
                it.scores(),
                it.versions()),
            words(queue).getBytes(StandardCharsets.UTF_8),
            RECEIVED);
    comments.put(queue, id);
    cases.put(
        queue,
        service
            .bean(CaseReader.class)
            .find(Colleagues.ASHA, new CommentId(id))
            .flatMap(CaseReader.CommentFile::file)
            .map(file -> file.it().id().toString())
            .orElseThrow());
  }

  /** No verdict leads there: a person sends the case. */
  private void send(Queue queue, Route route) {
    open(queue, "ABUSE_STAFF", EvidenceMode.FULL);
    service
        .bean(CaseNotes.class)
        .route(
            CaseId.parse(caseIn(queue)).orElseThrow(),
            Colleagues.ASHA,
            route,
            new Reason("It is theirs."));
  }

  /** What the resident wrote, and what was sealed. */
  public static String words(Queue queue) {
    return "invented words about " + queue.name().toLowerCase(Locale.ROOT);
  }

  public String commentIn(Queue queue) {
    return Objects.requireNonNull(comments.get(queue));
  }

  public String caseIn(Queue queue) {
    return Objects.requireNonNull(cases.get(queue));
  }

  @Override
  public void close() {
    service.close();
  }
}
