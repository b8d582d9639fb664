package moothall.escalation.dossier;

/** What can be printed. */
@FunctionalInterface
interface Glyphs {
  boolean has(int codePoint);
}
