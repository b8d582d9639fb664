package moothall.escalation.actions.flickr;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment under a photo.
 *
 * @param whole as Flickr gives it: the owner's number, the photo's and the comment's own
 * @param photo under which it stands
 */
record FlickrId(String whole, String photo) {

  private static final Pattern FORM =
      Pattern.compile("[0-9]{1,20}-([0-9]{1,20})-[0-9A-Za-z]{1,40}");

  static Optional<FlickrId> of(String nativeId) {
    Matcher matcher = FORM.matcher(nativeId);
    return matcher.matches()
        ? Optional.of(new FlickrId(nativeId, matcher.group(1)))
        : Optional.empty();
  }

  static boolean isId(String nativeId) {
    return of(nativeId).isPresent();
  }
}
