package moothall.escalation.console;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * Writes pages in which nothing hides, whoever wrote it: every text is escaped, and what cannot be
 * seen in it is named. What a form sends back stays as it is: values, and words that are edited.
 */
final class VisibleOutput extends OwaspHtmlTemplateOutput {

  private boolean shown = true;

  VisibleOutput(TemplateOutput output) {
    super(output);
  }

  @Override
  public void setContext(String tag, @Nullable String attribute) {
    super.setContext(tag, attribute);
    shown = attribute == null && !tag.equals("textarea");
  }

  @Override
  public void writeUserContent(@Nullable String value) {
    super.writeUserContent(value == null || !shown ? value : VisibleText.of(value));
  }
}
