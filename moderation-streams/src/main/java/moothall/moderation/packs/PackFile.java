package moothall.moderation.packs;

/**
 * A file of the policy.
 *
 * @param name with its directory, as messages show it
 * @param shipped whether it comes with the program
 */
record PackFile(String name, String content, boolean shipped) {

  private static final String HEADER = "pack.yaml";

  /** Whether it is part of a pack whose header stands in another file of the same directory. */
  boolean isPart() {
    return name.indexOf('/') > 0 && !name.endsWith("/" + HEADER);
  }

  /** The directory of a pack in several files, or the file of a pack in one. */
  String home() {
    int slash = name.indexOf('/');
    return slash > 0 ? name.substring(0, slash) : name;
  }
}
