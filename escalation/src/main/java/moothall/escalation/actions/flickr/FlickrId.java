package moothall.escalation.actions.flickr;

import java.util.Optional;

/**
 * A comment under a photo.
 *
 * @param whole as Flickr gives it: the owner's number, the photo's and the comment's own
 * @param photo under which it stands
 */
record FlickrId(String whole, String photo) {

  private static final String FORM = "[0-9]{1,20}-[0-9]{1,20}-[0-9A-Za-z]{1,40}";

  static Optional<FlickrId> of(String nativeId) {
    return isId(nativeId)
        ? Optional.of(
            new FlickrId(
                nativeId, nativeId.substring(nativeId.indexOf('-') + 1, nativeId.lastIndexOf('-'))))
        : Optional.empty();
  }

  static boolean isId(String nativeId) {
    return nativeId.matches(FORM);
  }
}
