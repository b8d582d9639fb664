package moothall.contracts.drupal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as Drupal keeps it, in the format <em>plain text</em>.
 *
 * @param number by which Drupal knows it within
 * @param parent number of the comment answered; null for one that answers the page
 * @param user number of the user who wrote it; 0 for a visitor
 * @param name typed by a visitor; null where none was
 * @param subject typed, or made of the body by Drupal
 */
public record DrupalComment(
    long number,
    @Nullable Long parent,
    long user,
    @Nullable String name,
    String subject,
    String body,
    Instant created,
    Instant changed,
    boolean published) {

  /** A visitor's, with the subject that Drupal makes of the body. */
  public static DrupalComment of(
      long number, @Nullable Long parent, @Nullable String name, String body, Instant at) {
    return new DrupalComment(number, parent, 0, name, made(body), body, at, at, true);
  }

  /** By which the world knows the comment of that number. */
  public static String uuid(long number) {
    return UUID.nameUUIDFromBytes(("c" + number).getBytes(StandardCharsets.UTF_8)).toString();
  }

  public DrupalComment saying(String other, Instant at) {
    return new DrupalComment(
        number, parent, user, name, made(other), other, created, at, published);
  }

  public DrupalComment titled(String typed) {
    return new DrupalComment(number, parent, user, name, typed, body, created, changed, published);
  }

  public DrupalComment byUser(long writer) {
    return new DrupalComment(
        number, parent, writer, null, subject, body, created, changed, published);
  }

  public DrupalComment unpublished() {
    return new DrupalComment(number, parent, user, name, subject, body, created, changed, false);
  }

  private static String made(String body) {
    String line = body.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= 29
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 28)) + "\u2026";
  }

  /** Hides the words. */
  @Override
  public String toString() {
    return "DrupalComment[" + number + "]";
  }
}
