package moothall.escalation.dossier;

/**
 * One file of a pack.
 *
 * @param path with slashes
 * @param about what it is, for the manifest
 */
public record PackFile(String path, byte[] content, String about) {

  /** Never prints what is in it. */
  @Override
  public String toString() {
    return "PackFile[" + path + ", " + content.length + " bytes]";
  }
}
