package moothall.deploy.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import moothall.deploy.registry.RegistryEntry.Version;

/** {@code /subjects} and {@code /schemas}: registering, looking up, listing. */
final class SubjectRoutes {

  private final SchemaStore store;
  private final Registrar registrar;

  SubjectRoutes(SchemaStore store, Registrar registrar) {
    this.store = store;
    this.registrar = registrar;
  }

  Optional<Answer> subjects(RegistryRequest request) {
    String subject = request.segment(1);
    return switch (request.methodAndLength()) {
      case "GET 1" -> Optional.of(list(request));
      case "POST 2" -> Optional.of(withSchema(request, schema -> lookUp(subject, schema, request)));
      case "GET 3" -> Optional.of(versions(subject, request));
      case "POST 3" -> Optional.of(withSchema(request, schema -> register(subject, schema)));
      case "GET 4" -> Optional.of(version(subject, request, SubjectRoutes::described));
      case "GET 5" ->
          Optional.of(version(subject, request, version -> TextNode.valueOf(version.schema())));
      default -> Optional.empty();
    };
  }

  Optional<Answer> schemas(RegistryRequest request) {
    String id = request.segment(2);
    return switch (request.methodAndLength() + " " + request.segment(1)) {
      case "GET 2 types" -> Optional.of(Answer.ok(array(List.of("AVRO"), TextNode::valueOf)));
      case "GET 3 ids" ->
          Optional.of(withId(id, schema -> ids(request, Answer.object().put("schema", schema))));
      case "GET 4 ids" -> Optional.of(withId(id, schema -> detail(request, schema)));
      default -> Optional.empty();
    };
  }

  private Answer list(RegistryRequest request) {
    String prefix = request.query().getOrDefault("subjectPrefix", "");
    List<String> names =
        store.subjects(request.asks("deleted")).stream()
            .filter(name -> name.startsWith(prefix))
            .toList();
    return Answer.ok(array(names, TextNode::valueOf));
  }

  private Answer versions(String subject, RegistryRequest request) {
    List<Version> versions = store.versions(subject, request.asks("deleted"));
    return versions.isEmpty()
        ? Answer.noSubject(subject)
        : Answer.ok(array(versions, it -> JsonNodeFactory.instance.numberNode(it.version())));
  }

  private Answer register(String subject, Submission.Usable schema) {
    return switch (registrar.register(subject, schema)) {
      case Registrar.Registration.Registered(int id) -> Answer.ok(Answer.object().put("id", id));
      case Registrar.Registration.Incompatible(var level, var objections) ->
          Answer.refused(
              409,
              "Schema being registered is incompatible with an earlier schema for subject \""
                  + subject
                  + "\" (expected: "
                  + level
                  + " compatibility), details: "
                  + objections);
    };
  }

  private Answer lookUp(String subject, Submission.Usable schema, RegistryRequest request) {
    List<Version> versions = store.versions(subject, request.asks("deleted"));
    if (versions.isEmpty()) {
      return Answer.noSubject(subject);
    }
    return versions.stream()
        .filter(it -> it.schema().equals(schema.text()))
        .reduce((_, newest) -> newest)
        .map(found -> Answer.ok(described(found)))
        .orElse(Answer.noSchema("under subject '" + subject + "' "));
  }

  private Answer version(
      String subject, RegistryRequest request, Function<Version, JsonNode> shown) {
    List<Version> versions = store.versions(subject, request.asks("deleted"));
    return switch (Wanted.of(request.segment(3), versions)) {
      case Wanted.Found(Version found) -> Answer.ok(shown.apply(found));
      case Wanted.Missing(Answer answer) -> versions.isEmpty() ? Answer.noSubject(subject) : answer;
    };
  }

  private Answer ids(RegistryRequest request, ObjectNode body) {
    return Answer.ok(request.asks("fetchMaxId") ? body.put("maxId", store.highestId()) : body);
  }

  private Answer detail(RegistryRequest request, String schema) {
    List<Version> holders = store.holders(Integer.parseInt(request.segment(2)));
    return switch (request.segment(3)) {
      case "schema" -> Answer.ok(TextNode.valueOf(schema));
      case "subjects" ->
          Answer.ok(
              array(holders.stream().map(Version::subject).distinct().toList(), TextNode::valueOf));
      case "versions" ->
          Answer.ok(
              array(
                  holders,
                  it -> Answer.object().put("subject", it.subject()).put("version", it.version())));
      default -> Answer.refused(404, "Nothing is there (expected: schema, subjects or versions)");
    };
  }

  private Answer withId(String id, Function<String, Answer> then) {
    return Wanted.number(id).flatMap(store::schema).map(then).orElse(Answer.noSchema(id + " "));
  }

  private static Answer withSchema(
      RegistryRequest request, Function<Submission.Usable, Answer> then) {
    return switch (Submission.of(request)) {
      case Submission.Usable usable -> then.apply(usable);
      case Submission.Unusable(Answer answer) -> answer;
    };
  }

  private static JsonNode described(Version it) {
    return Answer.object()
        .put("subject", it.subject())
        .put("version", it.version())
        .put("id", it.id())
        .put("schema", it.schema());
  }

  private static <T> ArrayNode array(List<T> items, Function<T, JsonNode> shown) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    items.forEach(item -> array.add(shown.apply(item)));
    return array;
  }
}
