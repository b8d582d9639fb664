package moothall.escalation.web;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Takes colleagues out of an answer: where somebody stands, the pseudonym stands instead, and in
 * sentences of ours and of colleagues every name that is known. Residents' words stay as they are.
 */
final class WithoutNames {

  /** Fields in which a colleague stands, and nothing else. */
  private static final Set<String> SOMEBODY =
      Set.of(
          "by",
          "holder",
          "assignee",
          "askedBy",
          "endedBy",
          "loggedBy",
          "madeBy",
          "raisedBy",
          "reporter",
          "takenBy",
          "uploadedBy",
          "witnesses",
          "workContact");

  /** To whom something was given stands like a queue, which is no secret, and beside these. */
  private static final Set<String> OF_AN_ASSIGNMENT = Set.of("to", "by", "at");

  /** What we say, or a colleague wrote. */
  private static final Set<String> SENTENCES =
      Set.of(
          "what",
          "why",
          "undoWhy",
          "detail",
          "reason",
          "words",
          "proportionality",
          "alternatives",
          "clearance",
          "caveat",
          "routingReason",
          "told");

  private final UnaryOperator<String> pseudonym;
  private final Set<String> names = new TreeSet<>();

  WithoutNames(UnaryOperator<String> pseudonym, Collection<String> known) {
    this.pseudonym = pseudonym;
    this.names.addAll(known);
  }

  /** The same answer without them. */
  JsonNode of(JsonNode answer) {
    gather(answer);
    List<String> longestFirst = new ArrayList<>(names);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    return without(answer, longestFirst);
  }

  /** Who has left is in no list of accounts, and may be in a sentence of the same answer. */
  private void gather(JsonNode node) {
    if (node.isArray()) {
      node.values().forEach(this::gather);
    } else if (node.isObject()) {
      node.entries()
          .forEach(entry -> {
            if (isSomebody(node, entry.getKey()) && entry.getValue().isString()) {
              String name = entry.getValue().getStringValue();
              if (!pseudonym.apply(name).equals(name)) {
                names.add(name);
              }
            }
            gather(entry.getValue());
          });
    }
  }

  private JsonNode without(JsonNode node, List<String> longestFirst) {
    if (node.isArray()) {
      List<JsonNode> all = new ArrayList<>();
      node.values().forEach(it -> all.add(without(it, longestFirst)));
      return JsonNode.createArrayNode(all);
    }
    if (!node.isObject()) {
      return node;
    }
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    node.entries()
        .forEach(entry ->
            fields.put(
                entry.getKey(), field(node, entry.getKey(), entry.getValue(), longestFirst)));
    return JsonNode.createObjectNode(fields);
  }

  private JsonNode field(JsonNode of, String name, JsonNode value, List<String> longestFirst) {
    if (!value.isString()) {
      return without(value, longestFirst);
    }
    if (isSomebody(of, name)) {
      return JsonNode.createStringNode(pseudonym.apply(value.getStringValue()));
    }
    return SENTENCES.contains(name)
        ? JsonNode.createStringNode(sentence(value.getStringValue(), longestFirst))
        : value;
  }

  private static boolean isSomebody(JsonNode of, String field) {
    return SOMEBODY.contains(field) || (field.equals("to") && isAssignment(of));
  }

  private static boolean isAssignment(JsonNode it) {
    Set<String> fields = new TreeSet<>();
    it.entries().forEach(entry -> fields.add(entry.getKey()));
    return fields.equals(OF_AN_ASSIGNMENT);
  }

  /** Each name as a word of its own, whatever its capital letters; no pseudonym is looked into. */
  private String sentence(String text, List<String> longestFirst) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int here = at;
      Optional<String> name =
          longestFirst.stream().filter(it -> stands(text, here, it)).findFirst();
      if (name.isPresent()) {
        out.append(pseudonym.apply(name.get()));
        at += name.get().length();
      } else {
        out.append(text.charAt(at++));
      }
    }
    return out.toString();
  }

  private static boolean stands(String text, int at, String name) {
    return !name.isEmpty()
        && text.regionMatches(true, at, name, 0, name.length())
        && !isInWord(text, at - 1)
        && !isInWord(text, at + name.length());
  }

  private static boolean isInWord(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
