package moothall.escalation.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.FileUpload;
import io.micronaut.web.router.UriRouteInfo;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import moothall.escalation.admission.Address;
import moothall.escalation.admission.Addresses;
import moothall.escalation.admission.Need;
import moothall.escalation.work.Question;
import moothall.service.Problem;

/** docs/openapi.json, from what the router knows, the access table, and the records. */
final class OpenApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROBLEM = "#/components/responses/Problem";

  private final Schemas schemas = new Schemas(JSON);
  private final ObjectNode document = JSON.createObjectNode();
  private final Set<String> operations = new TreeSet<>();

  static ObjectNode of(Collection<UriRouteInfo<?, ?>> routes) {
    OpenApi it = new OpenApi();
    it.head();
    Map<String, UriRouteInfo<?, ?>> byAddress = new TreeMap<>();
    routes.forEach(route -> byAddress.put(Address.of(route).text(), route));
    byAddress.forEach(it::operation);
    it.components();
    return it.document;
  }

  private void head() {
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Moothall escalation")
        .put("version", "1")
        .put("summary", "Cases, evidence, referrals, conduct: everything that the console does")
        .put(
            "description",
            "Generated from the code; a test compares it with the router and with real answers."
                + " What one may not see is answered as what there never was. docs/api.md has"
                + " examples, docs/access.md who may do what.")
        .putObject("license")
        .put("name", "Apache-2.0")
        .put("identifier", "Apache-2.0");
    document.putArray("servers").addObject().put("url", "/");
    document.putObject("paths");
  }

  private void operation(String address, UriRouteInfo<?, ?> route) {
    String method = address.split(" ", 2)[0];
    String path = address.split(" ", 2)[1];
    Method java = route.getTargetMethod().getTargetMethod();
    Does does =
        Objects.requireNonNull(
            java.getAnnotation(Does.class), address + ": " + java + " has no @Does");
    ObjectNode operation =
        document
            .withObjectProperty("paths")
            .withObjectProperty(path)
            .putObject(method.toLowerCase(Locale.ROOT));
    operation.put("operationId", id(java)).put("summary", does.value());
    operation.putArray("tags").add(path.split("/", -1)[2].replace(".json", ""));
    security(operation, address);
    parameters(operation, route, method, path);
    body(operation, route);
    answers(operation, java, method, path);
  }

  private String id(Method java) {
    String of = java.getDeclaringClass().getSimpleName().replace("Controller", "");
    String id =
        of.substring(0, 1).toLowerCase(Locale.ROOT) + of.substring(1) + "_" + java.getName();
    if (!operations.add(id)) {
      throw new AssertionError(id + " stands for two operations");
    }
    return id;
  }

  private void security(ObjectNode operation, String address) {
    ArrayNode security = operation.putArray("security");
    switch (Addresses.need(address).orElseThrow(() -> new AssertionError(address))) {
      case Need.Within(var permission, var scope) -> {
        security.addObject().putArray("token").add(scope.text());
        operation.put(
            "description",
            "Needs a role with the permission \""
                + permission.words()
                + "\", and of a narrowed token the scope "
                + scope.text()
                + ".");
      }
      case Need.Nothing() -> operation.put("description", "Needs no sign-in.");
      case Need.Holding _, Need.SignedIn(), Need.Unobtainable() ->
          throw new AssertionError(address + " has no scope");
    }
  }

  private void parameters(
      ObjectNode operation, UriRouteInfo<?, ?> route, String method, String path) {
    ArrayNode parameters = operation.putArray("parameters");
    for (Argument<?> argument : route.getTargetMethod().getArguments()) {
      boolean inPath = path.contains("{" + argument.getName() + "}");
      if (inPath || argument.isAnnotationPresent(QueryValue.class)) {
        ObjectNode parameter =
            parameters
                .addObject()
                .put("name", argument.getName())
                .put("in", inPath ? "path" : "query");
        String otherwise =
            argument
                .getAnnotationMetadata()
                .stringValue(QueryValue.class, "defaultValue")
                .orElse(null);
        parameter.put("required", inPath || (!argument.isNullable() && otherwise == null));
        ObjectNode schema = parameter.putObject("schema");
        schema.put("type", argument.getType() == String.class ? "string" : "integer");
        if (otherwise != null && argument.getType() == String.class) {
          schema.put("default", otherwise);
        } else if (otherwise != null) {
          schema.put("default", Integer.parseInt(otherwise));
        }
      }
    }
    if (path.equals("/api/cases") && method.equals("GET")) {
      Question.NAMES.forEach(name ->
          parameters
              .addObject()
              .put("name", name)
              .put("in", "query")
              .put("required", false)
              .putObject("schema")
              .put("type", "string"));
    }
    if (method.equals("POST")) {
      parameters.addObject().put("$ref", "#/components/parameters/IdempotencyKey");
    }
  }

  private void body(ObjectNode operation, UriRouteInfo<?, ?> route) {
    for (Argument<?> argument : route.getTargetMethod().getArguments()) {
      if (argument.isAnnotationPresent(Body.class)) {
        ObjectNode schema =
            operation
                .putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json")
                .putObject("schema");
        if (Map.class.isAssignableFrom(argument.getType())) {
          schema.put("type", "object").putObject("additionalProperties").put("type", "string");
        } else {
          schema.setAll(schemas.asked(argument.getType()));
        }
      } else if (argument.isAnnotationPresent(Part.class)) {
        part(operation, argument);
      }
    }
  }

  private static void part(ObjectNode operation, Argument<?> argument) {
    ObjectNode part =
        operation
            .withObjectProperty("requestBody")
            .put("required", true)
            .withObjectProperty("content")
            .withObjectProperty("multipart/form-data")
            .withObjectProperty("schema")
            .put("type", "object")
            .withObjectProperty("properties")
            .putObject(argument.getName());
    part.put("type", "string");
    if (FileUpload.class.isAssignableFrom(argument.getType())) {
      part.put("contentMediaType", "application/octet-stream");
    }
  }

  private void answers(ObjectNode operation, Method java, String method, String path) {
    ObjectNode responses = operation.putObject("responses");
    Gives[] all = java.getAnnotationsByType(Gives.class);
    if (all.length == 0) {
      throw new AssertionError(java + " has no @Gives");
    }
    for (Gives gives : all) {
      ObjectNode answer = responses.putObject(Integer.toString(gives.status()));
      answer.put("description", words(gives.status()));
      if (method.equals("POST")) {
        answer
            .putObject("headers")
            .putObject("Idempotency-Replayed")
            .put("$ref", "#/components/headers/IdempotencyReplayed");
      }
      if (gives.value().length > 0) {
        answer
            .putObject("content")
            .putObject(gives.type())
            .set("schema", schemas.answered(gives.value(), gives.many()));
      } else if (!gives.type().equals("application/json")) {
        answer.putObject("content").putObject(gives.type());
      } else if (gives.status() == 200) {
        answer
            .putObject("content")
            .putObject(gives.type())
            .putObject("schema")
            .put("type", "object");
      }
    }
    boolean open = operation.path("security").isEmpty();
    if (!open) {
      refusals(responses, "401", "403");
    }
    if (path.contains("{")) {
      refusals(responses, "404");
    }
    if (method.equals("POST")) {
      refusals(responses, "400", "409", "422");
    }
    if (!open) {
      refusals(responses, "default");
    }
  }

  private static void refusals(ObjectNode responses, String... statuses) {
    for (String status : statuses) {
      responses.putObject(status).put("$ref", PROBLEM);
    }
  }

  private static String words(int status) {
    return switch (status) {
      case 200 -> "As it stands";
      case 201 -> "New";
      case 202 -> "Taken in";
      case 204 -> "Nothing is left";
      default -> throw new AssertionError("no words for " + status);
    };
  }

  private void components() {
    JsonNode problem = schemas.answered(new Class<?>[] {Problem.class}, false);
    ObjectNode components = document.putObject("components");
    schemas.all().forEach(components.withObjectProperty("schemas")::set);
    ObjectNode answer = components.putObject("responses").putObject("Problem");
    answer.put("description", "Problem details (RFC 9457): what was wrong, and what was expected");
    answer.putObject("content").putObject("application/problem+json").set("schema", problem);
    ObjectNode key =
        components
            .putObject("parameters")
            .putObject("IdempotencyKey")
            .put("name", "Idempotency-Key")
            .put("in", "header")
            .put("required", false)
            .put(
                "description",
                "A key of the caller's, in double quotes. Sent again with it within 24 hours, the"
                    + " same request is answered as before and not done again.");
    key.putObject("schema")
        .put("type", "string")
        .put("pattern", "^\"[ !#-\\[\\]-~]{16,200}\"$")
        .putArray("examples")
        .add("\"8e03978e-40d5-43e8-bc93-6894a57f9324\"");
    components
        .putObject("headers")
        .putObject("IdempotencyReplayed")
        .put("description", "true where this is what was answered before")
        .putObject("schema")
        .put("type", "string");
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put(
            "description", "An opaque token of the accounts file; a narrowed one needs the scope.");
  }
}
