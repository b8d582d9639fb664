package moothall.escalation.dossier;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of what is printed; every value in them is escaped by the engine. */
public final class Markup {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Markup.class.getClassLoader(), "moothall.escalation.pages");

  private Markup() {}

  /** The template, filled in. */
  public static String of(String template, Map<String, Object> values) {
    StringOutput out = new StringOutput();
    ENGINE.render(template, values, out);
    return out.toString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
