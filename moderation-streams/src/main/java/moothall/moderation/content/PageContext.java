package moothall.moderation.content;

/**
 * Where a comment stands, as far as that changes what its words mean.
 *
 * @param name the page's public name
 * @param profile what the page is about: GENERAL, CHILDREN, CRIME_PREVENTION ...
 * @param postTopic title of the post commented on; empty where nobody says
 */
public record PageContext(String name, String profile, String postTopic) {

  public static final PageContext UNKNOWN = new PageContext("", "GENERAL", "");
}
