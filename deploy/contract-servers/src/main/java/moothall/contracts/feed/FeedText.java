package moothall.contracts.feed;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a page of a feed in either format. */
final class FeedText {

  private static final String PAGE = "https://www.ambermere.example/news/bins";

  private FeedText() {}

  /** What the world knows the comment of that number by. */
  static String id(long number) {
    return PAGE + "#comment-" + number;
  }

  static String atom(List<FeedComment> comments, @Nullable String next) {
    StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    feed.append("<feed xmlns=\"http://www.w3.org/2005/Atom\"");
    feed.append(" xmlns:thr=\"http://purl.org/syndication/thread/1.0\">\n");
    feed.append("<title>Comments &amp; replies</title><id>").append(PAGE).append("</id>\n");
    feed.append(next(next, "link"));
    for (FeedComment it : comments) {
      feed.append("<entry>\n<title>By: somebody</title>\n<id>").append(id(it.number()));
      feed.append("</id>\n<link rel=\"alternate\" href=\"").append(id(it.number()));
      feed.append("\"/>\n<published>").append(it.written()).append("</published>");
      feed.append("<updated>").append(it.updated()).append("</updated>\n");
      if (it.author() != null) {
        feed.append("<author><name>").append(escaped(it.author())).append("</name>");
        feed.append("<email>resident@ambermere.example</email></author>\n");
      }
      String ref = it.answers() == null ? PAGE : id(it.answers());
      feed.append("<thr:in-reply-to ref=\"").append(ref).append("\" type=\"text/html\"/>\n");
      feed.append("<content type=\"html\">").append(escaped(it.html())).append("</content>\n");
      feed.append("</entry>\n");
    }
    return feed.append("</feed>\n").toString();
  }

  static String rss(List<FeedComment> comments, @Nullable String next) {
    StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    feed.append("<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
    feed.append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"");
    feed.append(" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n");
    feed.append("<title>Comments</title><link>").append(PAGE).append("</link>\n");
    feed.append(next(next, "atom:link"));
    for (FeedComment it : comments) {
      feed.append("<item>\r\n<title>By: somebody</title>\n<link>").append(id(it.number()));
      feed.append("</link>\n");
      if (it.author() != null) {
        feed.append("<dc:creator><![CDATA[").append(it.author()).append("]]></dc:creator>\n");
      }
      String date =
          DateTimeFormatter.RFC_1123_DATE_TIME.format(it.written().atOffset(ZoneOffset.UTC));
      feed.append("<pubDate>").append(date).append("</pubDate>\n");
      feed.append("<guid isPermaLink=\"false\">").append(id(it.number())).append("</guid>\n");
      feed.append("<description>cut short [&#8230;]</description>\n");
      feed.append("<content:encoded><![CDATA[").append(it.html()).append("]]></content:encoded>\n");
      feed.append("</item>\n");
    }
    return feed.append("</channel>\n</rss>\n").toString();
  }

  private static String next(@Nullable String next, String name) {
    return next == null ? "" : "<" + name + " rel=\"next\" href=\"" + escaped(next) + "\"/>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
