package moothall.deploy.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moothall.deploy.registry.RegistryEntry.Strictness;
import moothall.deploy.registry.RegistryEntry.Version;

/** {@code /config}, {@code /mode} and {@code /compatibility}: what is asked of a new version. */
final class PolicyRoutes {

  private final SchemaStore store;
  private final Registrar registrar;

  PolicyRoutes(SchemaStore store, Registrar registrar) {
    this.store = store;
    this.registrar = registrar;
  }

  Optional<Answer> config(RegistryRequest request) {
    Optional<String> subject = request.path().stream().skip(1).findFirst();
    return switch (request.methodAndLength()) {
      case "GET 1" -> Optional.of(level(store.globalLevel()));
      case "GET 2" -> Optional.of(subjectLevel(request));
      case "PUT 1", "PUT 2" -> Optional.of(change(subject, request));
      case "DELETE 1", "DELETE 2" -> Optional.of(takeBack(subject));
      default -> Optional.empty();
    };
  }

  /** There is one mode. */
  Optional<Answer> mode(RegistryRequest request) {
    if (request.path().size() > 2) {
      return Optional.empty();
    }
    return switch (request.method()) {
      case "GET" -> Optional.of(Answer.ok(Answer.object().put("mode", "READWRITE")));
      case "PUT" ->
          Optional.of(Answer.refused(42205, "The mode cannot be changed (expected: READWRITE)"));
      default -> Optional.empty();
    };
  }

  Optional<Answer> compatibility(RegistryRequest request) {
    boolean known = request.segment(1).equals("subjects") && request.segment(3).equals("versions");
    return known && request.methodAndLength().matches("POST [45]")
        ? Optional.of(check(request))
        : Optional.empty();
  }

  private Answer subjectLevel(RegistryRequest request) {
    String subject = request.segment(1);
    if (request.asks("defaultToGlobal")) {
      return level(store.level(subject));
    }
    return store
        .ownLevel(subject)
        .map(PolicyRoutes::level)
        .orElse(
            Answer.refused(
                40408,
                "Subject '" + subject + "' does not have subject-level compatibility configured"));
  }

  private Answer change(Optional<String> subject, RegistryRequest request) {
    String wanted;
    try {
      JsonNode body = Submission.JSON.readTree(request.body());
      wanted = body.path("compatibility").asText();
    } catch (IOException e) {
      return Answer.malformed(Submission.position(e));
    }
    Optional<CompatibilityLevel> level = CompatibilityLevel.named(wanted);
    if (level.isEmpty()) {
      return Answer.refused(
          42203,
          "Invalid compatibility level (expected: one of "
              + Arrays.toString(CompatibilityLevel.values())
              + ")");
    }
    registrar.set(new Strictness(subject, level));
    return Answer.ok(Answer.object().put("compatibility", level.get().name()));
  }

  private Answer takeBack(Optional<String> subject) {
    CompatibilityLevel before = subject.map(store::level).orElseGet(store::globalLevel);
    registrar.set(new Strictness(subject, Optional.empty()));
    return level(before);
  }

  /** Against all versions as the subject's level has it, or against the one that is named. */
  private Answer check(RegistryRequest request) {
    String subject = request.segment(2);
    List<Version> versions = store.versions(subject, false);
    if (versions.isEmpty()) {
      return Answer.noSubject(subject);
    }
    if (request.path().size() == 5) {
      switch (Wanted.of(request.segment(4), versions)) {
        case Wanted.Found(Version found) -> versions = List.of(found);
        case Wanted.Missing(Answer answer) -> {
          return answer;
        }
      }
    }
    return switch (Submission.of(request)) {
      case Submission.Usable it ->
          checked(
              store.level(subject).objections(it.schema(), Registrar.parsed(versions)),
              request.asks("verbose"));
      case Submission.Unusable(Answer answer) -> answer;
    };
  }

  private static Answer checked(List<String> objections, boolean verbose) {
    ObjectNode body = Answer.object().put("is_compatible", objections.isEmpty());
    if (verbose) {
      objections.forEach(body.putArray("messages")::add);
    }
    return Answer.ok(body);
  }

  private static Answer level(CompatibilityLevel level) {
    return Answer.ok(Answer.object().put("compatibilityLevel", level.name()));
  }
}
