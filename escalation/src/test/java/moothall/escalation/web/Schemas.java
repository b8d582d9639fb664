package moothall.escalation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON Schemas of records, each once under its name. */
final class Schemas {

  private final ObjectMapper json;
  private final Map<String, ObjectNode> byName = new TreeMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();

  Schemas(ObjectMapper json) {
    this.json = json;
  }

  Map<String, ObjectNode> all() {
    return byName;
  }

  /** Of what is sent: what is missing is said by the endpoint, so nothing is required here. */
  ObjectNode asked(Class<?> type) {
    return reference(type, false);
  }

  JsonNode answered(Class<?>[] types, boolean many) {
    List<ObjectNode> each = Arrays.stream(types).map(it -> reference(it, true)).toList();
    ObjectNode one = json.createObjectNode();
    if (each.size() == 1) {
      one = each.getFirst();
    } else {
      each.forEach(one.putArray("anyOf")::add);
    }
    return many ? json.createObjectNode().put("type", "array").set("items", one) : one;
  }

  private ObjectNode reference(Class<?> type, boolean whole) {
    String name = names.get(type);
    if (name == null) {
      name = nameOf(type);
      names.put(type, name);
      ObjectNode schema = json.createObjectNode();
      byName.put(name, schema);
      record(schema, type, whole);
    }
    return json.createObjectNode().put("$ref", "#/components/schemas/" + name);
  }

  private String nameOf(Class<?> type) {
    String simple = type.getSimpleName();
    Class<?> outer = type.getEnclosingClass();
    boolean unclear =
        simple.equals("Count")
            || simple.equals("Sound")
            || simple.equals("Broken")
            || simple.equals("Event")
            || simple.equals("Head")
            || simple.equals("Way");
    String name =
        outer != null && (unclear || byName.containsKey(simple))
            ? outer.getSimpleName().replace("Controller", "") + simple
            : simple;
    if (byName.containsKey(name)) {
      throw new AssertionError(type + " has the name of another: " + name);
    }
    return name;
  }

  private void record(ObjectNode schema, Class<?> type, boolean whole) {
    if (!type.isRecord()) {
      throw new AssertionError(type + " is no record");
    }
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = json.createArrayNode();
    JsonInclude include = type.getAnnotation(JsonInclude.class);
    for (RecordComponent component : type.getRecordComponents()) {
      JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
      String name = renamed == null ? component.getName() : renamed.value();
      properties.set(name, schema(component.getAnnotatedType(), whole));
      if (include == null) {
        required.add(name);
      }
    }
    if (whole && !required.isEmpty()) {
      schema.set("required", required);
    }
  }

  private ObjectNode schema(AnnotatedType annotated, boolean whole) {
    ObjectNode plain = plain(annotated, whole);
    if (!annotated.isAnnotationPresent(Nullable.class)) {
      return plain;
    }
    ObjectNode nullable = json.createObjectNode();
    ArrayNode either = nullable.putArray("anyOf");
    either.add(plain);
    either.addObject().put("type", "null");
    return plain.has("$ref") || plain.has("anyOf") ? nullable : withNull(plain);
  }

  private static ObjectNode withNull(ObjectNode plain) {
    String type = plain.path("type").asText();
    plain.putArray("type").add(type).add("null");
    return plain;
  }

  private ObjectNode plain(AnnotatedType annotated, boolean whole) {
    Type type = annotated.getType();
    Class<?> raw =
        type instanceof ParameterizedType generic
            ? (Class<?>) generic.getRawType()
            : (Class<?>) type;
    ObjectNode schema = json.createObjectNode();
    if (raw == String.class) {
      return schema.put("type", "string");
    } else if (raw == boolean.class || raw == Boolean.class) {
      return schema.put("type", "boolean");
    } else if (raw == double.class || raw == Double.class) {
      return schema.put("type", "number");
    } else if (raw == int.class || raw == long.class || raw == Integer.class || raw == Long.class) {
      return schema.put("type", "integer");
    } else if (raw.isEnum()) {
      ArrayNode names = schema.put("type", "string").putArray("enum");
      for (Object it : raw.getEnumConstants()) {
        names.add(((Enum<?>) it).name());
      }
      return schema;
    } else if (List.class.isAssignableFrom(raw)) {
      schema.put("type", "array").set("items", schema(argument(annotated, 0), whole));
      return schema;
    } else if (Map.class.isAssignableFrom(raw)) {
      schema
          .put("type", "object")
          .set("additionalProperties", schema(argument(annotated, 1), whole));
      return schema;
    }
    return reference(raw, whole);
  }

  private static AnnotatedType argument(AnnotatedType list, int place) {
    return ((AnnotatedParameterizedType) list).getAnnotatedActualTypeArguments()[place];
  }
}
