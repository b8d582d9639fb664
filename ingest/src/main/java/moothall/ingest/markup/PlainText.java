package moothall.ingest.markup;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a comment that its platform hands out as HTML, as people read them: a paragraph is a
 * line of its own, and a link is followed by where it leads if its words do not say so. The HTML
 * itself stays in the evidence.
 */
public final class PlainText implements NodeVisitor {

  private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template");

  private final boolean linesStand;
  private final StringBuilder text = new StringBuilder();
  private boolean blank;

  private PlainText(boolean linesStand) {
    this.linesStand = linesStand;
  }

  /** Of HTML as a browser takes it, in which any blanks are one. */
  public static String ofHtml(String html) {
    return read(html, false);
  }

  /** Of what somebody typed with a few tags in it: its lines and blanks stand. */
  public static String ofTyped(String html) {
    return read(html, true);
  }

  private static String read(String html, boolean linesStand) {
    PlainText reader = new PlainText(linesStand);
    Jsoup.parseBodyFragment(html).body().traverse(reader);
    return reader.text.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      take(words.getWholeText());
    } else if (node instanceof Element element && element.normalName().equals("br")) {
      text.append('\n');
      blank = false;
    } else if (node instanceof Element element && isALineOfItsOwn(element)) {
      beginLine();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && isALineOfItsOwn(element)) {
      beginLine();
    } else if (node instanceof Element element && element.normalName().equals("a")) {
      sayWhereItLeads(element);
    }
  }

  /** Scripts and the like count as blocks, but nothing of them is seen. */
  private static boolean isALineOfItsOwn(Element element) {
    return element.isBlock() && !UNSEEN.contains(element.normalName());
  }

  private void take(String words) {
    if (linesStand) {
      text.append(words);
      return;
    }
    for (int i = 0; i < words.length(); i++) {
      char each = words.charAt(i);
      if (isBlank(each)) {
        blank = true;
      } else {
        writeBlank();
        text.append(each);
      }
    }
  }

  /** HTML's own blanks; any other space is a character that somebody chose. */
  private static boolean isBlank(char each) {
    return each == ' ' || each == '\t' || each == '\n' || each == '\r' || each == '\f';
  }

  private void writeBlank() {
    if (blank && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append(' ');
    }
    blank = false;
  }

  private void beginLine() {
    blank = false;
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  /** Mentions and hashtags lead to where their words say. */
  private void sayWhereItLeads(Element link) {
    String target = link.attr("href").strip();
    boolean said =
        target.isEmpty()
            || link.hasClass("mention")
            || link.hasClass("hashtag")
            || link.wholeText().strip().equals(target);
    if (!said) {
      text.append(" (").append(target).append(')');
    }
  }
}
