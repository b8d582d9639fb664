package moothall.escalation.console.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A template as somebody reads it who looks for words that nobody can translate: text, attributes
 * that are read out, and what a template hands on, each outside {@code t("…")}. Documents to print
 * are not read: they stay English.
 */
record Template(String name, String source) {

  private static final Path FOLDER = Path.of("src/main/jte");
  private static final Set<String> READ_OUT = Set.of("aria-label", "title", "placeholder", "alt");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern DIRECTIVE =
      Pattern.compile("@(import|param)[^\\n]*|@(if|elseif|for)\\(|@(else|endif|endfor)");
  private static final Pattern CALL = Pattern.compile("@template\\.[\\w.-]+\\(");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=\"");

  /** A literal that is chosen, joined or handed on, not one that is looked up or compared. */
  private static final Pattern CHOSEN =
      Pattern.compile("(?:[?:+]\\s*|^)\"((?:[^\"\\\\]|\\\\.)*)\"");

  private static final Pattern HANDED_ON =
      Pattern.compile("(?:title|label|hint|button|reason) = (?:\\([^\"]*\"\" : )?\"([^\"]+)\"");

  static List<Template> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(it -> it.toString().endsWith(".jte"))
          .sorted()
          .map(it -> new Template(it.getFileName().toString(), read(it)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words that stand there in one language only. */
  List<String> bare() {
    List<String> found = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < source.length()) {
      int next = skipped(at, found, text);
      if (next == at) {
        text.append(source.charAt(at));
        next = at + 1;
      }
      at = next;
    }
    note(text, found);
    return found;
  }

  /** Behind what is no text at that place; the place itself if it is text. */
  private int skipped(int at, List<String> found, StringBuilder text) {
    if (source.startsWith("${", at) || source.startsWith("!{", at)) {
      int end = closing(at + 2, '{', '}');
      if (source.charAt(at) == '$') {
        chosen(source.substring(at + 2, end), found);
      }
      return end + 1;
    }
    Matcher directive = DIRECTIVE.matcher(source).region(at, source.length());
    if (directive.lookingAt()) {
      note(text, found);
      return directive.group(2) == null ? directive.end() : closing(directive.end(), '(', ')') + 1;
    }
    Matcher call = CALL.matcher(source).region(at, source.length());
    if (call.lookingAt()) {
      note(text, found);
      return handedOn(call.end(), found);
    }
    if (source.startsWith("`)", at)) {
      note(text, found);
      return at + 2;
    }
    if (source.charAt(at) == '<' && at + 1 < source.length() && isTag(source.charAt(at + 1))) {
      note(text, found);
      return tag(at, found);
    }
    return at;
  }

  private static boolean isTag(char first) {
    return Character.isLetter(first) || first == '/' || first == '!';
  }

  private static void note(StringBuilder text, List<String> found) {
    if (WORD.matcher(text).find()) {
      found.add(text.toString().strip());
    }
    text.setLength(0);
  }

  private static void chosen(String expression, List<String> found) {
    Matcher it = CHOSEN.matcher(expression);
    while (it.find()) {
      if (WORD.matcher(it.group(1)).find()) {
        found.add(it.group(1));
      }
    }
  }

  /** Up to the end of the call, or to the content that is handed on and read as text. */
  private int handedOn(int from, List<String> found) {
    int end = from;
    int depth = 0;
    while (!(source.charAt(end) == ')' && depth == 0) && !source.startsWith("@`", end)) {
      char here = source.charAt(end);
      depth += here == '(' ? 1 : here == ')' ? -1 : 0;
      end = here == '"' ? literal(end) : end + 1;
    }
    Matcher it = HANDED_ON.matcher(source.substring(from, end));
    while (it.find()) {
      found.add(it.group(1));
    }
    return end + (source.charAt(end) == ')' ? 1 : 2);
  }

  private int tag(int from, List<String> found) {
    int at = from + 1;
    while (source.charAt(at) != '>') {
      Matcher attribute = ATTRIBUTE.matcher(source).region(at, source.length());
      if (!attribute.lookingAt()) {
        at++;
        continue;
      }
      StringBuilder value = new StringBuilder();
      at = attribute.end();
      while (source.charAt(at) != '"') {
        if (source.startsWith("${", at)) {
          int end = closing(at + 2, '{', '}');
          if (isReadOut(attribute.group(1))) {
            chosen(source.substring(at + 2, end), found);
          }
          at = end + 1;
        } else {
          value.append(source.charAt(at++));
        }
      }
      at++;
      if (isReadOut(attribute.group(1))) {
        note(value, found);
      }
    }
    return at + 1;
  }

  /** Also what scripts say. */
  private static boolean isReadOut(String attribute) {
    return READ_OUT.contains(attribute) || attribute.startsWith("data-say-");
  }

  private int closing(int from, char open, char close) {
    int depth = 0;
    int at = from;
    while (source.charAt(at) != close || depth > 0) {
      char here = source.charAt(at);
      depth += here == open ? 1 : here == close ? -1 : 0;
      at = here == '"' ? literal(at) : at + 1;
    }
    return at;
  }

  /** Behind the literal that begins there. */
  private int literal(int from) {
    int at = from + 1;
    while (source.charAt(at) != '"') {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }
}
